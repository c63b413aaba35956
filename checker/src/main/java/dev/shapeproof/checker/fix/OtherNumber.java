package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The size that is needed in place of a number that decides about it, wherever that stands: the
 * width of a layer, what a constructor or a helper is given, a constant. What takes a value is
 * changed rather than what gives it.
 */
final class OtherNumber implements Remedy {
  /** Places for one number beyond which nobody can tell which was meant. */
  private static final int MOST = 6;

  /** A size that stays, and one that is changed to it. */
  private record Clash(long stays, long changes, Optional<Operand> changed) {}

  @Override
  public List<List<Edit>> of(Failure failure) {
    List<List<Edit>> groups = new ArrayList<>();
    for (Clash clash : clashes(failure)) {
      List<Edit> edits = new ArrayList<>();
      for (NumberPlace number : new Numbers(failure, clash.changes()).all()) {
        if (mayChange(number, clash, failure)) {
          edits.add(number.with(clash.stays(), failure));
        }
      }
      groups.add(edits.size() <= MOST ? edits : List.of());
    }
    return groups;
  }

  private static boolean mayChange(NumberPlace number, Clash clash, Failure failure) {
    return number.role(failure.vocabulary()) == NumberPlace.Role.SETTING
        || clash.changed().filter(operand -> isMadeAt(operand, number)).isPresent();
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
    return both(isLayer ? last : first, isLayer ? first : last, Optional.empty(), Optional.empty());
  }

  private static List<Clash> product(List<Dim> left, List<Dim> right, List<Operand> pair) {
    if (left.isEmpty() || right.isEmpty()) {
      return List.of();
    }
    Dim inner = left.get(left.size() - 1);
    Dim other = right.get(Math.max(0, right.size() - 2));
    return both(inner, other, Optional.of(pair.get(1)).filter(it -> right.size() == 2), Optional.empty());
  }

  /** The one axis that does not fit; what has fewer axes is a bias or a scale. */
  private static List<Clash> elementwise(List<Dim> left, List<Dim> right, List<Operand> pair) {
    List<Clash> found = new ArrayList<>();
    for (int i = 1; i <= Math.min(left.size(), right.size()); i++) {
      Dim one = left.get(left.size() - i);
      Dim other = right.get(right.size() - i);
      if (!one.equals(other) && !Axes.isOne(one) && !Axes.isOne(other)) {
        if (!found.isEmpty()) {
          return List.of();
        }
        found.addAll(
            both(
                one,
                other,
                Optional.of(pair.get(1)).filter(it -> right.size() < left.size()),
                Optional.of(pair.get(0)).filter(it -> left.size() < right.size())));
      }
    }
    return found;
  }

  private static List<Clash> both(
      Dim one, Dim other, Optional<Operand> second, Optional<Operand> first) {
    OptionalLong a = one.constant();
    OptionalLong b = other.constant();
    return a.isEmpty() || b.isEmpty() || a.getAsLong() == b.getAsLong()
        ? List.of()
        : List.of(
            new Clash(a.getAsLong(), b.getAsLong(), second),
            new Clash(b.getAsLong(), a.getAsLong(), first));
  }
}
