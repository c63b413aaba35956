package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The size that is needed in place of a number that decides about it, wherever that stands: the
 * width of a layer, what a constructor or a helper is given, a constant. What takes a value is
 * changed rather than what gives it.
 */
final class OtherNumber implements Remedy {
  private static final int MOST_STEPS = 16;

  /** Operations whose result does not have the axes of what they work on. */
  private static final Set<Op> CONTRACTIONS =
      Set.of(Op.MATMUL, Op.DOT, Op.OUTER, Op.MM, Op.BATCH_MATMUL, Op.LINEAR, Op.EINSUM);

  /** Places for one number beyond which nobody can tell which was meant. */
  private static final int MOST = 6;

  /**
   * A size that stays, and one that is changed to it.
   *
   * @param giving the operand that has the size that stays
   * @param parameter the other one, where it is a weight or a bias
   */
  private record Clash(
      long stays, long changes, Optional<Operand> giving, Optional<Operand> parameter) {}

  @Override
  public List<List<Edit>> of(Failure failure) {
    List<List<Edit>> groups = new ArrayList<>();
    List<Clash> clashes = clashes(failure);
    for (boolean setting : List.of(true, false)) {
      for (Clash clash : clashes) {
        groups.add(edits(failure, clash, setting));
      }
    }
    return groups;
  }

  private static List<Edit> edits(Failure failure, Clash clash, boolean setting) {
    List<Edit> edits = new ArrayList<>();
    if (!isPlausible(failure, clash)) {
      return edits;
    }
    for (NumberPlace number : new Numbers(failure, clash.changes()).all()) {
      NumberPlace.Role role = number.role(failure.vocabulary());
      boolean made =
          role == NumberPlace.Role.WEIGHT
              || clash.parameter().filter(operand -> isMadeAt(operand, number)).isPresent();
      if (setting ? role == NumberPlace.Role.SETTING : made) {
        edits.add(number.with(clash.stays(), failure));
      }
    }
    return edits.size() <= MOST ? edits : List.of();
  }

  /**
   * Whether the number may be wrong: what stays is a number that somebody wrote, and what gives it
   * did not have the other one on some axis too, as then the axes are wrong.
   */
  private static boolean isPlausible(Failure failure, Clash clash) {
    boolean written =
        failure.id() == RuleId.SHAPE_LAYER || new Numbers(failure, clash.stays()).isWritten();
    return written && clash.giving().filter(it -> hasHad(it, clash.changes())).isEmpty();
  }

  /** Whether a tensor, or what it was computed from axis by axis, has an axis of a size. */
  private static boolean hasHad(Operand operand, long size) {
    Deque<Value.Tensor> open = new ArrayDeque<>(List.of(operand.tensor()));
    for (int step = 0; step < MOST_STEPS && !open.isEmpty(); step++) {
      Value.Tensor tensor = open.remove();
      if (tensor.shape() instanceof ShapeTerm.Known known && known.dims().contains(Dim.of(size))) {
        return true;
      }
      if (tensor.past().op().filter(CONTRACTIONS::contains).isEmpty()) {
        open.addAll(tensor.past().tensors());
      }
    }
    return false;
  }

  /** Whether the operand is an array that was made with that number. */
  private static boolean isMadeAt(Operand operand, NumberPlace number) {
    Span made = operand.tensor().origin().at();
    Span at = number.place().at();
    return made.isKnown()
        && made.file().equals(at.file())
        && made.start() <= at.start()
        && at.end() <= made.end();
  }

  private static List<Clash> clashes(Failure failure) {
    RuleId id = failure.id();
    if (id == RuleId.SHAPE_LAYER || id == RuleId.SHAPE_CONCAT) {
      return told(failure, id == RuleId.SHAPE_LAYER);
    }
    Optional<List<Operand>> pair = failure.pair();
    if (pair.isEmpty()) {
      return List.of();
    }
    List<Dim> left = pair.get().get(0).dims().orElseThrow();
    List<Dim> right = pair.get().get(1).dims().orElseThrow();
    return switch (id) {
      case SHAPE_MATMUL -> product(left, right, pair.get());
      case SHAPE_BROADCAST, SHAPE_LOSS -> elementwise(left, right, pair.get());
      default -> List.of();
    };
  }

  /** A layer knows its width before it is given anything; of other sizes the later one is odd. */
  private static List<Clash> told(Failure failure, boolean isLayer) {
    List<Dim> sizes = failure.sizes();
    if (sizes.size() < 2) {
      return List.of();
    }
    Dim first = sizes.get(isLayer ? 0 : sizes.size() - 2);
    Dim last = sizes.get(sizes.size() - 1);
    Side none = new Side(isLayer ? last : first, Optional.empty(), false);
    return both(none, new Side(isLayer ? first : last, Optional.empty(), false));
  }

  private static List<Clash> product(List<Dim> left, List<Dim> right, List<Operand> pair) {
    if (left.isEmpty() || right.isEmpty()) {
      return List.of();
    }
    Dim inner = left.get(left.size() - 1);
    Dim other = right.get(Math.max(0, right.size() - 2));
    return both(
        new Side(inner, Optional.of(pair.get(0)), false),
        new Side(other, Optional.of(pair.get(1)), right.size() == 2));
  }

  /** The one axis that does not fit; a vector beside more axes is a bias or a scale. */
  private static List<Clash> elementwise(List<Dim> left, List<Dim> right, List<Operand> pair) {
    List<Clash> found = new ArrayList<>();
    for (int i = 1; i <= Math.min(left.size(), right.size()); i++) {
      Dim one = left.get(left.size() - i);
      Dim other = right.get(right.size() - i);
      if (!one.equals(other) && !Axes.isOne(one) && !Axes.isOne(other)) {
        boolean batch = i == left.size() && i == right.size() && i > 1;
        if (!found.isEmpty() || batch) {
          return List.of();
        }
        found.addAll(
            both(
                new Side(one, Optional.of(pair.get(0)), isBias(left, pair.get(1))),
                new Side(other, Optional.of(pair.get(1)), isBias(right, pair.get(0)))));
      }
    }
    return found;
  }

  /** Whether a vector meets what products have given. */
  private static boolean isBias(List<Dim> vector, Operand other) {
    if (vector.size() != 1 || other.dims().orElse(List.of()).size() < 2) {
      return false;
    }
    Deque<Value.Tensor> open = new ArrayDeque<>(List.of(other.tensor()));
    for (int step = 0; step < MOST_STEPS && !open.isEmpty(); step++) {
      Value.Tensor tensor = open.remove();
      if (tensor.past().op().filter(CONTRACTIONS::contains).isPresent()) {
        return true;
      }
      open.addAll(tensor.past().tensors());
    }
    return false;
  }

  /** A size, which operand has it, and whether that is made to fit the other. */
  private record Side(Dim size, Optional<Operand> operand, boolean isParameter) {
    Optional<Operand> parameter() {
      return operand.filter(it -> isParameter);
    }
  }

  private static List<Clash> both(Side first, Side second) {
    OptionalLong a = first.size().constant();
    OptionalLong b = second.size().constant();
    return a.isEmpty() || b.isEmpty() || a.getAsLong() == b.getAsLong()
        ? List.of()
        : List.of(
            new Clash(a.getAsLong(), b.getAsLong(), first.operand(), second.parameter()),
            new Clash(b.getAsLong(), a.getAsLong(), second.operand(), first.parameter()));
  }
}
