package dev.shapeproof.runtime.kernel.vector;

import dev.shapeproof.runtime.kernel.Backend;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Matrix;
import dev.shapeproof.runtime.kernel.PlainJava;
import dev.shapeproof.runtime.kernel.Unary;
import java.util.Locale;
import java.util.Set;
import jdk.incubator.vector.FloatVector;

/** Floats by the Vector API; doubles, odd steps and rare functions are left to the one before. */
public final class VectorApi implements Backend {
  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  /** Below so many multiplications a product is not worth the copies of a blocked one. */
  private static final long SMALL = 1 << 11;

  /** For fewer elements a right operand is not repeated. */
  private static final int MANY = 1 << 12;

  /**
   * From so many elements on, vectors of the result, or of what is added up, begin with lines of
   * the cache: large arrays stand at the beginning of a page, as garbage collectors put them, small
   * ones anywhere.
   */
  private static final int LONG = 1 << 16;

  private static final Set<String> INTEL = Set.of("amd64", "x86_64");

  private final Backend before;

  /** Elsewhere functions like exp would be computed one lane after the other, in boxes. */
  private final boolean functions;

  private final ThreadLocal<FloatTiles> tiles = ThreadLocal.withInitial(FloatTiles::new);

  public VectorApi(Backend before) {
    this.before = before;
    this.functions =
        INTEL.contains(System.getProperty("os.arch"))
            && !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
  }

  @Override
  public String describe() {
    return "Vector API, " + LANES + " floats at once";
  }

  @Override
  public void binary(
      Binary op, float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
    if (n >= LONG && as == 1 && bs >= 0 && bs <= 1) {
      int head = FloatLoops.toLine(ci);
      before.binary(op, a, ai, 1, b, bi, bs, c, ci, head);
      int far = FloatHalves.apply(op, a, ai + head, b, bi + head * bs, bs, c, ci + head, n - head);
      int at = head + far;
      inVectors(op, a, ai + at, 1, b, bi + at * bs, bs, c, ci + at, n - at);
    } else {
      inVectors(op, a, ai, as, b, bi, bs, c, ci, n);
    }
  }

  private void inVectors(
      Binary op, float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
    int done = 0;
    if (n >= LANES && as == 1 && bs == 1) {
      done =
          switch (op) {
            case ADD -> FloatLoops.add(a, ai, b, bi, c, ci, n);
            case SUB -> FloatLoops.sub(a, ai, b, bi, c, ci, n);
            case MUL -> FloatLoops.mul(a, ai, b, bi, c, ci, n);
            case DIV -> FloatLoops.div(a, ai, b, bi, c, ci, n);
            case MAXIMUM -> FloatLoops.max(a, ai, b, bi, c, ci, n);
            case MINIMUM -> FloatLoops.min(a, ai, b, bi, c, ci, n);
            case FLOOR_DIV, REMAINDER, POW -> 0;
          };
    } else if (n >= LANES && as == 1 && bs == 0) {
      done =
          switch (op) {
            case ADD -> FloatLoops.add(a, ai, b[bi], c, ci, n);
            case SUB -> FloatLoops.sub(a, ai, b[bi], c, ci, n);
            case MUL -> FloatLoops.mul(a, ai, b[bi], c, ci, n);
            case DIV -> FloatLoops.div(a, ai, b[bi], c, ci, n);
            case FLOOR_DIV, REMAINDER, POW, MAXIMUM, MINIMUM -> 0;
          };
    }
    if (done < n) {
      before.binary(op, a, ai + done * as, as, b, bi + done * bs, bs, c, ci + done, n - done);
    }
  }

  @Override
  public void binary(
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
    before.binary(op, a, ai, as, b, bi, bs, c, ci, n);
  }

  @Override
  public void repeated(
      Binary op, float[] a, int ai, float[] b, int bi, int period, float[] c, int ci, int n) {
    if (n < MANY
        || period > Math.min(FloatRepeats.MOST, n / 4)
        || !FloatRepeats.KNOWN.contains(op)) {
      Backend.super.repeated(op, a, ai, b, bi, period, c, ci, n);
      return;
    }
    float[] rows = FloatRepeats.copies(b, bi, period);
    int head = FloatLoops.toLine(ci);
    before.binary(op, a, ai, 1, rows, 0, 1, c, ci, head);
    int from = ai + head;
    int to = ci + head;
    int done =
        head
            + switch (op) {
              case ADD -> FloatRepeats.add(a, from, rows, head, c, to, n - head);
              case SUB -> FloatRepeats.sub(a, from, rows, head, c, to, n - head);
              case MUL -> FloatRepeats.mul(a, from, rows, head, c, to, n - head);
              case DIV -> FloatRepeats.div(a, from, rows, head, c, to, n - head);
              case FLOOR_DIV, REMAINDER, POW, MAXIMUM, MINIMUM -> 0;
            };
    int at = done % FloatRepeats.whole(rows);
    before.binary(op, a, ai + done, 1, rows, at, 1, c, ci + done, n - done);
  }

  @Override
  public void unary(Unary f, float[] x, float[] y, int n) {
    int done =
        switch (f) {
          case RELU -> FloatFunctions.relu(x, y, n);
          case SQRT -> FloatFunctions.sqrt(x, y, n);
          case RECIPROCAL -> FloatFunctions.reciprocal(x, y, n);
          case EXP -> functions ? FloatFunctions.exp(x, y, n) : 0;
          case LOG -> functions ? FloatFunctions.log(x, y, n) : 0;
          case TANH -> functions ? FloatFunctions.tanh(x, y, n) : 0;
          case SIGMOID -> functions ? FloatFunctions.sigmoid(x, y, n) : 0;
          default -> 0;
        };
    PlainJava.unary(f, x, y, done, n);
  }

  @Override
  public double sum(float[] x, int from, int step, int n) {
    if (step != 1 || n < LANES) {
      return before.sum(x, from, step, n);
    }
    // As if it began an array: which elements go together follows from their number alone.
    int head = n < LONG ? 0 : FloatLoops.toLine(0);
    return before.sum(x, from, 1, head) + FloatFolds.sum(x, from + head, n - head);
  }

  @Override
  public float max(float[] x, int from, int n) {
    return FloatFolds.max(x, from, n);
  }

  @Override
  public float min(float[] x, int from, int n) {
    return FloatFolds.min(x, from, n);
  }

  @Override
  public void addTo(double[] sums, int at, float[] x, int from, int n) {
    before.addTo(sums, at, x, from, n);
  }

  @Override
  public void softmax(float[] x, float[] y, int at, int n, boolean logarithm) {
    if (!functions || n < LANES) {
      before.softmax(x, y, at, n, logarithm);
      return;
    }
    float greatest = FloatFolds.max(x, at, n);
    double sum = FloatFolds.exp(x, y, at, n, greatest);
    if (logarithm) {
      // in two steps, for a large shift would swallow the logarithm
      binary(Binary.SUB, x, at, 1, new float[] {greatest}, 0, 0, y, at, n);
      binary(Binary.SUB, y, at, 1, new float[] {(float) Math.log(sum)}, 0, 0, y, at, n);
    } else {
      binary(Binary.MUL, y, at, 1, new float[] {(float) (1 / sum)}, 0, 0, y, at, n);
    }
  }

  @Override
  public void multiply(
      Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    if ((long) m * k * n <= SMALL) {
      PlainJava.small(a, b, c, at, m, k, n);
    } else {
      tiles.get().multiply(a, b, c, at, m, k, n);
    }
  }

  @Override
  public void multiplyDoubles(
      Matrix<double[]> a, Matrix<double[]> b, double[] c, int at, int m, int k, int n) {
    before.multiplyDoubles(a, b, c, at, m, k, n);
  }
}
