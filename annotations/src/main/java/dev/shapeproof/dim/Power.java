package dev.shapeproof.dim;

import java.util.Collections;

/** An atom to a positive power, one factor of a {@link Term}. Engine only. */
public record Power(Atom atom, int exponent) {

  @Override
  public String toString() {
    return String.join("*", Collections.nCopies(exponent, DimText.of(atom)));
  }
}
