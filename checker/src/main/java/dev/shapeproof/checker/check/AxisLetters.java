package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the axes of a tensor are, a letter for each: by where it comes from (an image of the
 * library, a convolution, a contract), followed through what moves axes, and by the names of its
 * sizes. {@code ?} stands for what nobody knows.
 */
public final class AxisLetters {
  /** Operations that are followed back. */
  private static final int DEEPEST = 24;

  private static final char UNKNOWN = '?';

  /** The axes stay what they are, if there are as many. */
  private static final Set<Op> KEEPING =
      Set.of(
          Op.FLIP,
          Op.ROLL,
          Op.CLIP,
          Op.PAD,
          Op.PAD_REFLECT,
          Op.INTERPOLATE,
          Op.UPSAMPLE,
          Op.BATCH_NORM,
          Op.GROUP_NORM,
          Op.LAYER_NORM,
          Op.DROPOUT,
          Op.SOFTMAX,
          Op.LOG_SOFTMAX,
          Op.CUM_SUM,
          Op.MASKED_FILL);

  private static final Set<Op> OVER_IMAGES =
      Set.of(Op.CONV2D, Op.MAX_POOL2D, Op.AVG_POOL2D, Op.CONV_TRANSPOSE2D);

  private static final Set<Op> OVER_STEPS = Set.of(Op.CONV1D, Op.MAX_POOL1D, Op.AVG_POOL1D);

  private final Facts facts;

  public AxisLetters(Facts facts) {
    this.facts = facts;
  }

  /** As many letters as there are axes; nothing where their number is not known. */
  public Optional<String> of(Value.Tensor tensor) {
    return of(tensor, DEEPEST);
  }

  private Optional<String> of(Value.Tensor tensor, int deep) {
    Optional<List<Dim>> sizes = KnownSizes.of(tensor, facts);
    if (sizes.isEmpty()) {
      return tensor.past().layout();
    }
    int rank = sizes.get().size();
    String carried =
        carried(tensor, sizes.get(), deep)
            .filter(letters -> letters.length() == rank)
            .orElse(String.valueOf(UNKNOWN).repeat(rank));
    StringBuilder letters = new StringBuilder(carried);
    for (int axis = 0; axis < rank; axis++) {
      if (letters.charAt(axis) == UNKNOWN) {
        letters.setCharAt(axis, named(sizes.get().get(axis)));
      }
    }
    return Optional.of(letters.toString());
  }

  /** By the name of a size that is one. */
  static char named(Dim size) {
    return size.symbols().size() == 1 && size.equals(Dim.symbol(size.symbols().first()))
        ? AxisNames.letter(size.symbols().first().display()).orElse(UNKNOWN)
        : UNKNOWN;
  }

  private Optional<String> carried(Value.Tensor tensor, List<Dim> sizes, int deep) {
    Past past = tensor.past();
    if (past.layout().isPresent()) {
      return past.layout();
    }
    if (past.op().isEmpty() || deep == 0) {
      return Optional.empty();
    }
    Op op = past.op().get();
    if (Ops.PAIRS.contains(op)) {
      return given(past, "left", deep)
          .filter(letters -> letters.length() == sizes.size())
          .or(() -> given(past, "right", deep));
    }
    Optional<String> x = given(past, "x", deep);
    if (Ops.SINGLES.contains(op) || KEEPING.contains(op)) {
      return x;
    }
    if (OVER_IMAGES.contains(op)) {
      return x.filter(letters -> letters.matches(".[^HW].[^C]")).map(letters -> "NCHW");
    }
    if (OVER_STEPS.contains(op)) {
      return x.filter(letters -> letters.matches("[^T][^T].")).map(letters -> "NCT");
    }
    return switch (op) {
      case PERMUTE -> x.flatMap(letters -> permuted(letters, past));
      case TRANSPOSE -> x.map(letters -> new StringBuilder(letters).reverse().toString());
      case SWAP_AXES -> x.flatMap(letters -> swapped(letters, past));
      case EXPAND_DIMS ->
          x.flatMap(letters -> place(past, letters.length() + 1).map(at -> inserted(letters, at)));
      case STACK ->
          first(past, deep)
              .flatMap(
                  letters -> place(past, letters.length() + 1).map(at -> inserted(letters, at)));
      case CONCAT -> first(past, deep);
      case SQUEEZE ->
          x.filter(letters -> letters.length() == sizes.size() + 1)
              .flatMap(letters -> place(past, letters.length()).map(at -> removed(letters, at)));
      case RESHAPE, VIEW -> x.flatMap(letters -> regrouped(letters, past, sizes));
      case INDEX -> x.flatMap(letters -> indexed(letters, past));
      default -> Optional.empty();
    };
  }

  private Optional<String> given(Past past, String name, int deep) {
    return past.tensor(name).flatMap(tensor -> of(tensor, deep - 1));
  }

  private Optional<String> first(Past past, int deep) {
    return past.given("xs")
        .flatMap(AxisLetters::elements)
        .filter(elements -> !elements.isEmpty() && elements.get(0) instanceof Value.Tensor)
        .flatMap(elements -> of((Value.Tensor) elements.get(0), deep - 1));
  }

  private static Optional<List<Value>> elements(Value value) {
    return value instanceof Value.Items items && items.sequence() instanceof Sequence.Exact exact
        ? Optional.of(exact.elements())
        : Optional.empty();
  }

  private OptionalLong number(Value value) {
    return value instanceof Value.Int integer
        ? facts.constantOf(integer.term())
        : OptionalLong.empty();
  }

  /** The axis that an operation names, the first where it names none, among so many. */
  private Optional<Integer> place(Past past, int axes) {
    Optional<Value> named = past.given("axis").filter(value -> !(value instanceof Value.Null));
    OptionalLong axis = named.map(this::number).orElse(OptionalLong.of(0));
    if (axis.isEmpty()) {
      return Optional.empty();
    }
    long from = axis.getAsLong() < 0 ? axis.getAsLong() + axes : axis.getAsLong();
    return from >= 0 && from < axes ? Optional.of((int) from) : Optional.empty();
  }

  private Optional<String> permuted(String letters, Past past) {
    Optional<List<Value>> order = past.given("axes").flatMap(AxisLetters::elements);
    if (order.isEmpty() || order.get().size() != letters.length()) {
      return Optional.empty();
    }
    StringBuilder moved = new StringBuilder();
    for (Value each : order.get()) {
      OptionalLong axis = number(each);
      long from = axis.orElse(-1) < 0 ? axis.orElse(-99) + letters.length() : axis.getAsLong();
      if (from < 0 || from >= letters.length()) {
        return Optional.empty();
      }
      moved.append(letters.charAt((int) from));
    }
    return Optional.of(moved.toString());
  }

  private Optional<String> swapped(String letters, Past past) {
    OptionalLong one = past.given("first").map(this::number).orElse(OptionalLong.empty());
    OptionalLong other = past.given("second").map(this::number).orElse(OptionalLong.empty());
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    int from = (int) (one.getAsLong() < 0 ? one.getAsLong() + letters.length() : one.getAsLong());
    int to =
        (int) (other.getAsLong() < 0 ? other.getAsLong() + letters.length() : other.getAsLong());
    if (Math.min(from, to) < 0 || Math.max(from, to) >= letters.length()) {
      return Optional.empty();
    }
    StringBuilder moved = new StringBuilder(letters);
    moved.setCharAt(from, letters.charAt(to));
    moved.setCharAt(to, letters.charAt(from));
    return Optional.of(moved.toString());
  }

  private static String inserted(String letters, int axis) {
    return letters.substring(0, axis) + UNKNOWN + letters.substring(axis);
  }

  private static String removed(String letters, int axis) {
    return letters.substring(0, axis) + letters.substring(axis + 1);
  }

  /** Only axes in front come or go. */
  private Optional<String> regrouped(String letters, Past past, List<Dim> after) {
    Optional<List<Dim>> before = past.tensor("x").flatMap(x -> KnownSizes.of(x, facts));
    if (before.isEmpty() || before.get().size() != letters.length()) {
      return Optional.empty();
    }
    int more = after.size() - letters.length();
    if (more >= 0 && after.subList(more, after.size()).equals(before.get())) {
      return Optional.of(String.valueOf(UNKNOWN).repeat(more) + letters);
    }
    return more < 0 && before.get().subList(-more, letters.length()).equals(after)
        ? Optional.of(letters.substring(-more))
        : Optional.empty();
  }

  private static Optional<String> indexed(String letters, Past past) {
    List<IndexItem> items =
        past.given("index")
            .filter(Value.Index.class::isInstance)
            .map(index -> ((Value.Index) index).items())
            .orElse(List.of());
    List<Character> left = new ArrayList<>();
    int axis = 0;
    for (IndexItem item : items) {
      boolean plain = item instanceof IndexItem.Slice || item instanceof IndexItem.Pick;
      if (item instanceof IndexItem.NewAxis) {
        left.add(UNKNOWN);
      } else if (plain && axis < letters.length()) {
        if (item instanceof IndexItem.Slice) {
          left.add(letters.charAt(axis));
        }
        axis++;
      } else {
        return Optional.empty();
      }
    }
    StringBuilder kept = new StringBuilder();
    left.forEach(kept::append);
    return Optional.of(kept.append(letters.substring(axis)).toString());
  }
}
