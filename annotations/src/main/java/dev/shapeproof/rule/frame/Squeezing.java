package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Squeezes several axes, or all of them, by the rule for one: it takes a caller that can decide
 * whether a size is 1, for the result's rank may hang on one size only.
 */
public final class Squeezing {
  private Squeezing() {}

  /** Every axis; empty where two or more sizes are undecided. */
  public static Optional<Outcome> all(Operand x, Function<Constraint, Truth> decide) {
    return axes(x, IntStream.range(0, x.rank()).boxed().toList(), decide);
  }

  /** Some axes; empty where two or more of their sizes are undecided. */
  public static Optional<Outcome> axes(
      Operand x, List<Integer> axes, Function<Constraint, Truth> decide) {
    Optional<Outcome> outOfRange =
        axes.stream().map(axis -> one(x, axis)).filter(Outcome::refused).findFirst();
    if (outOfRange.isPresent()) {
      return outOfRange;
    }
    // from the back, so that an axis that goes leaves the places of the others
    List<Integer> places =
        axes.stream()
            .map(axis -> axis < 0 ? axis + x.rank() : axis)
            .distinct()
            .filter(axis -> axis < x.rank())
            .sorted(Comparator.reverseOrder())
            .toList();
    Operand rest = x;
    Optional<Integer> open = Optional.empty();
    for (int place : places) {
      Truth gone = decide.apply(x.dim(place).eq(1));
      if (gone == Truth.UNKNOWN && open.isPresent()) {
        return Optional.empty();
      }
      if (gone == Truth.UNKNOWN) {
        open = Optional.of(place);
      } else if (gone == Truth.YES) {
        rest = without(rest, place);
        open = open.map(undecided -> undecided - 1);
      }
    }
    Operand left = rest;
    return Optional.of(open.map(place -> one(left, place)).orElseGet(() -> unchanged(left)));
  }

  private static Outcome one(Operand x, int axis) {
    Map<String, Argument> arguments =
        Map.of("x", new Argument.Tensor(x), "axis", Argument.Size.of(axis));
    return Evaluation.of(
        Arguments.bind(Rules.of(Op.SQUEEZE), List.of(), arguments).arguments().orElseThrow());
  }

  private static Outcome unchanged(Operand x) {
    Answer answer =
        new Answer.Tensors(List.of(new Out.Result(x.dims(), x.dtype(), x.device())), false);
    return new Outcome(List.of(), Optional.empty(), answer, Effects.view());
  }

  private static Operand without(Operand x, int axis) {
    List<Dim> dims = new ArrayList<>(x.dims());
    dims.remove(axis);
    return new Operand(x.name(), dims, x.dtype(), x.device(), x.count());
  }
}
