package dev.shapeproof.dim;

import java.util.Collections;

/** An atom to a positive power, one factor of a {@link Term}. Engine only. */
public record Power(Atom atom, int exponent) {

  @Override
  public String toString() {
    return String.join("*", Collections.nCopies(exponent, DimText.of(atom)));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Power power && exponent == power.exponent && atom.equals(power.atom));
  }

  @Override
  public int hashCode() {
    return 31 * atom.hashCode() + exponent;
  }
}
