package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;

/**
 * A tensor that takes part in an operation.
 *
 * @param place the expression that an edit would change, where there is one
 */
record Operand(Value.Tensor tensor, Optional<Place> place) {

  /** Its sizes, where the rank is known. */
  Optional<List<Dim>> dims() {
    return tensor.shape() instanceof ShapeTerm.Known known
        ? Optional.of(known.dims())
        : Optional.empty();
  }
}
