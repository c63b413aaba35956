package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.frame.Argument;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Axes that are told by the rank of a shape, {@code x.getShape().dimension() - 1}, where the shapes
 * have the ranks that are asked about.
 */
record RankAxes(Set<ShapeTerm.Open> shapes, ToIntFunction<ShapeTerm.Open> rank) {
  Argument in(Argument argument) {
    if (argument instanceof Argument.Sizes all) {
      return new Argument.Sizes(all.dims().stream().map(this::axis).toList());
    }
    return argument instanceof Argument.Size one ? new Argument.Size(axis(one.dim())) : argument;
  }

  private Dim axis(Dim dim) {
    if (dim.constant().isPresent()) {
      return dim;
    }
    for (ShapeTerm.Open shape : shapes) {
      OptionalLong further = dim.minus(shape.rank()).constant();
      if (further.isPresent()) {
        return Dim.of(rank.applyAsInt(shape) + further.getAsLong());
      }
    }
    return dim;
  }
}
