package dev.shapeproof.dim;

/**
 * What is known about terms beyond their form. The normaliser asks it; the checker's facts answer
 * more than {@link #FORM}. Engine only.
 */
@FunctionalInterface
public interface Known {

  /** Only what the form of a term and the lower bounds of its symbols say. */
  Known FORM = Dim::bounds;

  /** An interval that certainly holds every value of the term. */
  Bounds bounds(Dim dim);

  default boolean nonZero(Dim dim) {
    return !bounds(dim).contains(0);
  }

  default boolean nonNegative(Dim dim) {
    return bounds(dim).lower() >= 0;
  }
}
