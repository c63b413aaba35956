package dev.shapeproof.runtime.kernel;

/**
 * One row of a function of two doubles: {@code c[ci + i] = a[ai + i * as] op b[bi + i * bs]}. Loops
 * whose arrays share one index are compiled to vector instructions, hence a loop for each case.
 */
final class DoubleRows {
  private DoubleRows() {}

  static void apply(
      Binary op,
      double[] a,
      int ai,
      int as,
      double[] b,
      int bi,
      int bs,
      double[] c,
      int ci,
      int n) {
    switch (op) {
      case ADD -> add(a, ai, as, b, bi, bs, c, ci, n);
      case SUB -> sub(a, ai, as, b, bi, bs, c, ci, n);
      case MUL -> mul(a, ai, as, b, bi, bs, c, ci, n);
      case DIV -> div(a, ai, as, b, bi, bs, c, ci, n);
      case FLOOR_DIV, REMAINDER, POW, MAXIMUM, MINIMUM -> {
        for (int i = 0; i < n; i++) {
          c[ci + i] = op.of(a[ai + i * as], b[bi + i * bs]);
        }
      }
    }
  }

  private static void add(
      double[] a, int ai, int as, double[] b, int bi, int bs, double[] c, int ci, int n) {
    if (as == 1 && bs == 1) {
      if (ai == ci && bi == ci) {
        for (int i = ci; i < ci + n; i++) {
          c[i] = a[i] + b[i];
        }
        return;
      }
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] + b[bi + i];
      }
    } else if (as == 1 && bs == 0) {
      double right = b[bi];
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] + right;
      }
    } else {
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i * as] + b[bi + i * bs];
      }
    }
  }

  private static void sub(
      double[] a, int ai, int as, double[] b, int bi, int bs, double[] c, int ci, int n) {
    if (as == 1 && bs == 1) {
      if (ai == ci && bi == ci) {
        for (int i = ci; i < ci + n; i++) {
          c[i] = a[i] - b[i];
        }
        return;
      }
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] - b[bi + i];
      }
    } else if (as == 1 && bs == 0) {
      double right = b[bi];
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] - right;
      }
    } else {
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i * as] - b[bi + i * bs];
      }
    }
  }

  private static void mul(
      double[] a, int ai, int as, double[] b, int bi, int bs, double[] c, int ci, int n) {
    if (as == 1 && bs == 1) {
      if (ai == ci && bi == ci) {
        for (int i = ci; i < ci + n; i++) {
          c[i] = a[i] * b[i];
        }
        return;
      }
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] * b[bi + i];
      }
    } else if (as == 1 && bs == 0) {
      double right = b[bi];
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] * right;
      }
    } else {
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i * as] * b[bi + i * bs];
      }
    }
  }

  private static void div(
      double[] a, int ai, int as, double[] b, int bi, int bs, double[] c, int ci, int n) {
    if (as == 1 && bs == 1) {
      if (ai == ci && bi == ci) {
        for (int i = ci; i < ci + n; i++) {
          c[i] = a[i] / b[i];
        }
        return;
      }
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] / b[bi + i];
      }
    } else if (as == 1 && bs == 0) {
      double right = b[bi];
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i] / right;
      }
    } else {
      for (int i = 0; i < n; i++) {
        c[ci + i] = a[ai + i * as] / b[bi + i * bs];
      }
    }
  }
}
