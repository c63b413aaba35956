package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
      case PERMUTE, TRANSPOSE, SWAP_AXES, EXPAND_DIMS, SQUEEZE, INDEX ->
          x.flatMap(letters -> moved(letters, past, sizes.size()));
      case STACK -> first(past, deep).flatMap(letters -> moved(letters, past, sizes.size()));
      case CONCAT -> first(past, deep);
      case RESHAPE, VIEW ->
          x.flatMap(letters -> regrouped(letters, past, sizes)).or(() -> written(past));
      default -> written(past);
    };
  }

  /** What the sizes of an operation are called where somebody wrote them down. */
  private static Optional<String> written(Past past) {
    return past.given("shape")
        .filter(Value.Sizes.class::isInstance)
        .map(sizes -> ((Value.Sizes) sizes).written())
        .filter(text -> !text.isEmpty())
        .map(AxisNames::letters);
  }

  /** The letters of axes that moved; new ones are not known. */
  private Optional<String> moved(String letters, Past past, int after) {
    return new AxisMoves(facts)
        .of(past, letters.length(), after)
        .map(
            from ->
                from.stream()
                    .map(
                        axis ->
                            String.valueOf(axis == AxisMoves.NEW ? UNKNOWN : letters.charAt(axis)))
                    .collect(Collectors.joining()));
  }

  private Optional<String> given(Past past, String name, int deep) {
    return past.tensor(name).flatMap(tensor -> of(tensor, deep - 1));
  }

  private Optional<String> first(Past past, int deep) {
    return past.given("xs")
        .flatMap(AxisMoves::elements)
        .filter(elements -> !elements.isEmpty() && elements.get(0) instanceof Value.Tensor)
        .flatMap(elements -> of((Value.Tensor) elements.get(0), deep - 1));
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
}
