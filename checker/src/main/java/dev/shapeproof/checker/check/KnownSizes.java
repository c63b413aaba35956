package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The sizes of a tensor, where its rank is known. */
final class KnownSizes {
  private static final int MOST_AXES = 8;

  private KnownSizes() {}

  static Optional<List<Dim>> of(Value value, Facts facts) {
    if (!(value instanceof Value.Tensor tensor)) {
      return Optional.empty();
    }
    if (tensor.shape() instanceof ShapeTerm.Known known) {
      return Optional.of(known.dims().stream().map(facts::simplify).toList());
    }
    OptionalLong rank = facts.constantOf(tensor.shape().rank());
    return rank.isPresent() && rank.getAsLong() >= 0 && rank.getAsLong() <= MOST_AXES
        ? Optional.of(
            ((ShapeTerm.Open) tensor.shape())
                .ofRank((int) rank.getAsLong()).dims().stream().map(facts::simplify).toList())
        : Optional.empty();
  }
}
