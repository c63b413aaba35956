package dev.shapeproof.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every backend that this JVM has gives what plain Java gives: bit by bit where IEEE 754 leaves no
 * choice, else within the tolerances that docs/design/runtime.md states. The build runs this with
 * the Vector API and without.
 */
class BackendsAgreeTest {
  /** Around the widths of vectors and tiles, and what crosses a block of a product. */
  private static final int[] LENGTHS = {0, 1, 2, 7, 15, 16, 17, 31, 33, 64, 100, 255, 1000, 5000};

  /** Begun before a line of the cache; read from two places at once; neither a round number. */
  private static final int[] LONG = {70_001, 265_001};

  private static final int[] SIDES = {1, 2, 3, 4, 8, 9, 13, 14, 15, 17, 22, 33, 65, 130};
  private static final int[][] LARGE = {
    {300, 520, 290}, {9, 257, 2100}, {129, 256, 513}, {127, 4200, 70}, {260, 70, 1100}
  };

  /** Units in the last place of a float, relative to the result. */
  private static final double FUNCTION = 4 * 0x1p-24;

  private static final double SOFTMAX = 32 * 0x1p-24;

  /** Relative to the sum of magnitudes. */
  private static final double SUM = 8 * 0x1p-24;

  private static final double PRODUCT = 32 * 0x1p-24;

  private static final Backend PLAIN = new PlainJava();

  private final SplittableRandom random = new SplittableRandom(20261128);

  @TestFactory
  Stream<DynamicTest> arithmetic() {
    return others("arithmetic", this::arithmetic);
  }

  @TestFactory
  Stream<DynamicTest> longRuns() {
    return others("long runs", this::longRuns);
  }

  @TestFactory
  Stream<DynamicTest> repeatedRows() {
    return others("repeated rows", this::repeatedRows);
  }

  @TestFactory
  Stream<DynamicTest> functions() {
    return others("functions", this::functions);
  }

  @TestFactory
  Stream<DynamicTest> softmax() {
    return others("softmax", this::softmax);
  }

  @TestFactory
  Stream<DynamicTest> sums() {
    return others("sums", this::sums);
  }

  @TestFactory
  Stream<DynamicTest> extremes() {
    return others("extremes", this::extremes);
  }

  @TestFactory
  Stream<DynamicTest> products() {
    return others("products", this::products);
  }

  @TestFactory
  Stream<DynamicTest> productsOfDoubles() {
    return others("products of doubles", this::productsOfDoubles);
  }

  /** Plain Java as well: it must agree with itself, and so there is no JVM without a test. */
  private static Stream<DynamicTest> others(String what, Consumer<Backend> check) {
    return Backends.all().stream()
        .map(it -> DynamicTest.dynamicTest(it.describe() + ": " + what, () -> check.accept(it)));
  }

  private void arithmetic(Backend backend) {
    for (Binary op : Binary.values()) {
      for (int n : LENGTHS) {
        for (int[] steps : new int[][] {{1, 1}, {1, 0}, {0, 1}, {0, 0}, {3, 1}, {1, 2}}) {
          float[] a = floats(5 + 3 * n);
          float[] b = floats(5 + 3 * n);
          float[] wanted = new float[n + 2];
          float[] found = new float[n + 2];
          PLAIN.binary(op, a, 3, steps[0], b, 4, steps[1], wanted, 1, n);
          backend.binary(op, a, 3, steps[0], b, 4, steps[1], found, 1, n);
          assertArrayEquals(wanted, found, op + " of " + n + " by " + Arrays.toString(steps));
        }
      }
    }
  }

  /** Also in place, and where the last elements of both arrays are the last of the runs. */
  private void longRuns(Backend backend) {
    for (int n : LONG) {
      float[] x = floats(n + 15);
      float[] b = floats(n + 4);
      for (Binary op :
          List.of(
              Binary.ADD,
              Binary.SUB,
              Binary.MUL,
              Binary.DIV,
              Binary.MAXIMUM,
              Binary.MINIMUM,
              Binary.POW)) {
        for (int step : new int[] {0, 1}) {
          for (int at : new int[] {0, 5, 12, 15}) {
            float[] wanted = x.clone();
            float[] found = x.clone();
            PLAIN.binary(op, x, at, 1, b, 4, step, wanted, at, n);
            backend.binary(op, found, at, 1, b, 4, step, found, at, n);
            assertArrayEquals(wanted, found, op + " of " + n + " from " + at);
          }
        }
      }
    }
  }

  private void repeatedRows(Backend backend) {
    for (Binary op : Binary.values()) {
      for (int period : new int[] {1, 2, 3, 15, 16, 17, 100, 1000, 1024, 1025, 5000}) {
        for (int n : new int[] {0, 1, 40, 4095, 4096, 4100, 23_456}) {
          int at = random.nextInt(20);
          float[] a = floats(n + 20);
          float[] b = floats(period + 3);
          float[] wanted = a.clone();
          for (int i = 0; i < n; i++) {
            PLAIN.binary(op, a, at + i, 1, b, 3 + i % period, 1, wanted, at + i, 1);
          }
          float[] found = a.clone();
          backend.repeated(op, a, at, b, 3, period, found, at, n);
          assertArrayEquals(wanted, found, op + " of " + n + " by " + period);
          backend.repeated(op, a, at, b, 3, period, a, at, n);
          assertArrayEquals(wanted, a, op + " in place of " + n + " by " + period);
        }
      }
    }
  }

  private void functions(Backend backend) {
    for (Unary f : Unary.values()) {
      for (int n : LENGTHS) {
        float[] x = floats(n);
        float[] wanted = new float[n];
        float[] found = new float[n];
        PLAIN.unary(f, x, wanted, n);
        backend.unary(f, x, found, n);
        for (int i = 0; i < n; i++) {
          double allowed = Math.max(Math.abs(wanted[i]) * FUNCTION, Float.MIN_NORMAL);
          close(wanted[i], found[i], allowed, f + " of " + x[i]);
        }
      }
    }
  }

  private void softmax(Backend backend) {
    for (int n : LENGTHS) {
      for (boolean logarithm : List.of(true, false)) {
        float[] x = floats(n + 3);
        for (int i = 0; i < x.length && n == 33; i += 2) {
          x[i] = Float.NEGATIVE_INFINITY;
        }
        float[] wanted = new float[n + 3];
        float[] found = new float[n + 3];
        if (n > 0) {
          PLAIN.softmax(x, wanted, 2, n, logarithm);
          backend.softmax(x, found, 2, n, logarithm);
        }
        for (int i = 0; i < wanted.length; i++) {
          double allowed = Math.max(Math.abs(wanted[i]), logarithm ? 1 : 0) * SOFTMAX;
          close(wanted[i], found[i], allowed, "softmax of " + n + ": " + i);
        }
      }
    }
  }

  private void sums(Backend backend) {
    for (int n : IntStream.concat(Arrays.stream(LENGTHS), Arrays.stream(LONG)).toArray()) {
      for (int step : new int[] {1, 3}) {
        float[] x = finite(2 + step * n);
        double magnitude = 0;
        for (int i = 0; i < n; i++) {
          magnitude += Math.abs(x[2 + i * step]);
        }
        close(PLAIN.sum(x, 2, step, n), backend.sum(x, 2, step, n), magnitude * SUM, "sum of " + n);
      }
      double[] wanted = new double[n + 1];
      double[] found = new double[n + 1];
      float[] x = finite(n + 2);
      float[] moved = new float[n + 7];
      System.arraycopy(x, 2, moved, 7, n);
      assertEquals(backend.sum(x, 2, 1, n), backend.sum(moved, 7, 1, n), "wherever it lies");
      PLAIN.addTo(wanted, 1, x, 2, n);
      backend.addTo(found, 1, x, 2, n);
      assertArrayEquals(wanted, found);
    }
  }

  /** The one that counts may stand anywhere. */
  private void extremes(Backend backend) {
    for (int n : LENGTHS) {
      for (int i = 0; i < 20; i++) {
        float[] x = i % 4 == 0 ? floats(n + 3) : finite(n + 3);
        if (n > 0 && i % 4 > 1) {
          x[3 + random.nextInt(n)] = i % 4 == 2 ? 3 : -3;
        }
        assertEquals(PLAIN.max(x, 3, n), backend.max(x, 3, n), "max of " + n);
        assertEquals(PLAIN.min(x, 3, n), backend.min(x, 3, n), "min of " + n);
      }
    }
  }

  private void products(Backend backend) {
    for (int i = 0; i < 60; i++) {
      product(backend, pick(SIDES), pick(SIDES), pick(SIDES));
    }
    for (int[] sides : LARGE) {
      product(backend, sides[0], sides[1], sides[2]);
    }
  }

  /** Against a sum in doubles, so that plain Java is held to it as well. */
  private void product(Backend backend, int m, int k, int n) {
    Matrix<float[]> a = matrix(m, k);
    Matrix<float[]> b = matrix(k, n);
    float[] c = finite(m * n + 3);
    float[] before = c.clone();
    backend.multiply(a, b, c, 1, m, k, n);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        double magnitude = 0;
        for (int p = 0; p < k; p++) {
          double x = a.elements()[a.at() + i * a.row() + p * a.column()];
          double term = x * b.elements()[b.at() + p * b.row() + j * b.column()];
          sum += term;
          magnitude += Math.abs(term);
        }
        String what = m + " x " + k + " x " + n + " at " + i + ", " + j;
        close(sum, c[1 + i * n + j], magnitude * PRODUCT, what);
      }
    }
    assertEquals(before[0], c[0]);
    assertEquals(before[m * n + 1], c[m * n + 1]);
  }

  private void productsOfDoubles(Backend backend) {
    for (int[] sides : LARGE) {
      int m = sides[0];
      int k = sides[1];
      int n = sides[2];
      Matrix<float[]> left = matrix(m, k);
      Matrix<float[]> right = matrix(k, n);
      double[] wanted = new double[m * n + 1];
      double[] found = new double[m * n + 1];
      PLAIN.multiplyDoubles(doubles(left), doubles(right), wanted, 1, m, k, n);
      backend.multiplyDoubles(doubles(left), doubles(right), found, 1, m, k, n);
      assertArrayEquals(wanted, found, 1e-11);
    }
  }

  private static Matrix<double[]> doubles(Matrix<float[]> x) {
    double[] elements = new double[x.elements().length];
    Arrays.setAll(elements, i -> x.elements()[i]);
    return new Matrix<>(elements, x.at(), x.row(), x.column());
  }

  /** Row by row, as a transpose, with gaps, or with both steps odd. */
  private Matrix<float[]> matrix(int rows, int columns) {
    int at = random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> new Matrix<>(finite(at + rows * columns), at, columns, 1);
      case 1 -> new Matrix<>(finite(at + rows * columns), at, 1, rows);
      case 2 -> new Matrix<>(finite(at + rows * (columns + 2)), at, columns + 2, 1);
      default -> new Matrix<>(finite(at + 2 * rows * columns), at, 2 * columns, 2);
    };
  }

  private int pick(int... from) {
    return from[random.nextInt(from.length)];
  }

  private float[] finite(int n) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) random.nextDouble(-2, 2);
    }
    return x;
  }

  /** Now and then a zero, an infinity or no number. */
  private float[] floats(int n) {
    float[] odd = {0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 80, -100};
    float[] x = finite(n);
    for (int i = 0; i < n; i++) {
      x[i] = n > 16 && random.nextInt(40) == 0 ? odd[random.nextInt(odd.length)] : x[i];
    }
    return x;
  }

  private static void close(double wanted, double found, double allowed, String what) {
    boolean same = wanted == found || (Double.isNaN(wanted) && Double.isNaN(found));
    if (!same && !(Math.abs(wanted - found) <= allowed)) {
      assertEquals(wanted, found, what);
    }
  }
}
