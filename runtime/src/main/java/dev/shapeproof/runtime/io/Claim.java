package dev.shapeproof.runtime.io;

/** How many bytes a header claims, computed without overflow. */
final class Claim {
  private Claim() {}

  /** Number of elements of a shape that a file names. */
  static long elements(long... shape) throws FormatException {
    long elements = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new FormatException("a size of " + size + " is negative");
      }
      long high = Math.multiplyHigh(elements, size);
      elements *= size;
      if (high != 0 || elements < 0 || elements > Integer.MAX_VALUE - 8L) {
        throw new FormatException("the shape has more elements than fit into memory here");
      }
    }
    return elements;
  }
}
