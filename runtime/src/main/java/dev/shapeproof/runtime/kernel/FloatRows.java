package dev.shapeproof.runtime.kernel;

/**
 * One row of a function of two floats: {@code c[ci + i] = a[ai + i * as] op b[bi + i * bs]}. Loops
 * whose arrays share one index are compiled to vector instructions, hence a loop for each case.
 */
final class FloatRows {
  private FloatRows() {}

  static void apply(
      Binary op, float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
    switch (op) {
      case ADD -> add(a, ai, as, b, bi, bs, c, ci, n);
      case SUB -> sub(a, ai, as, b, bi, bs, c, ci, n);
      case MUL -> mul(a, ai, as, b, bi, bs, c, ci, n);
      case DIV -> div(a, ai, as, b, bi, bs, c, ci, n);
      case FLOOR_DIV, REMAINDER, POW, MAXIMUM, MINIMUM -> {
        for (int i = 0; i < n; i++) {
          c[ci + i] = (float) op.of((double) a[ai + i * as], b[bi + i * bs]);
        }
      }
    }
  }

  private static void add(
      float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
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
      float right = b[bi];
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
      float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
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
      float right = b[bi];
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
      float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
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
      float right = b[bi];
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
      float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
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
      float right = b[bi];
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
