package dev.shapeproof.runtime.kernel;

/** The sum of many floats, in doubles, by eight sums that do not wait for one another. */
final class FloatSum {
  private FloatSum() {}

  static double of(float[] in, int from, int step, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = 0;
    if (step == 1) {
      for (; i + 8 <= n; i += 8) {
        int at = from + i;
        s0 += in[at];
        s1 += in[at + 1];
        s2 += in[at + 2];
        s3 += in[at + 3];
        s4 += in[at + 4];
        s5 += in[at + 5];
        s6 += in[at + 6];
        s7 += in[at + 7];
      }
    }
    for (; i < n; i++) {
      s0 += in[from + i * step];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
