package dev.shapeproof.runtime.kernel;

/** The greatest and the least of many floats; NaN where there is one, infinity of none. */
final class FloatExtreme {
  private FloatExtreme() {}

  static float max(float[] in, int from, int n) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + n; i++) {
      greatest = Math.max(greatest, in[i]);
    }
    return greatest;
  }

  static float min(float[] in, int from, int n) {
    float least = Float.POSITIVE_INFINITY;
    for (int i = from; i < from + n; i++) {
      least = Math.min(least, in[i]);
    }
    return least;
  }
}
