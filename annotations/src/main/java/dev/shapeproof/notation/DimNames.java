package dev.shapeproof.notation;

import dev.shapeproof.dim.Dim;
import java.util.Optional;

/** Which name a person knows a constant size by: 768 may be {@code hidden}. */
@FunctionalInterface
public interface DimNames {
  DimNames NONE = dim -> Optional.empty();

  /** The name of a constant size, empty where it has none. */
  Optional<String> of(Dim constant);
}
