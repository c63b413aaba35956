package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** Java's own arithmetic: rounding to zero, wrapping, characters, bits. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class JavaArithmetic {
  private JavaArithmetic() {}

  static void same(NDManager m, long a, long b) {
    m.ones(new Shape(a)).add(m.ones(new Shape(b)));
  }

  static void negativeDivision(NDManager m) {
    int n = -7;
    same(m, 10 + n / 2, 7);
    same(m, 10 + n % 2, 9);
    same(m, 10 + Math.floorDiv(n, 2), 6);
    same(m, 4 + Math.floorMod(n, 4), 5);
    same(m, 10 + (n >> 1), 6);
    same(m, (n >>> 30) + 2, 5);
  }

  static void wraps(NDManager m) {
    int big = Integer.MAX_VALUE;
    big++;
    same(m, big + (1L << 31) + 5, 5);
    byte small = (byte) 200;
    same(m, small + 60, 4);
    short s = (short) 65541;
    same(m, s, 5);
    int product = 65536 * 65536 + 3;
    same(m, product, 3);
    same(m, (int) 4294967301L, 5);
  }

  static void characters(NDManager m) {
    char c = 'a';
    c += 3;
    same(m, c - 'a', 3);
    same(m, 'f' - 'a', 5);
    same(m, Character.getNumericValue('7'), 7);
    same(m, "7".charAt(0) - '0', 7);
  }

  static void powerOfTwo(NDManager m, int n) {
    if (n > 1 && (n & (n - 1)) == 0) {
      NDArray x = m.ones(new Shape(n));
      x.reshape(2, n / 2);
      x.reshape(new Shape(n >> 1, 2));
      same(m, 1L << (31 - Integer.numberOfLeadingZeros(n)), n);
    }
  }

  static void maths(NDManager m) {
    same(m, Math.max(3, Math.min(9, 5)), 5);
    same(m, Math.abs(-6), 6);
    same(m, (int) Math.sqrt(49), 7);
    same(m, (long) Math.pow(2, 3), 8);
    same(m, Math.round(4.5f), 5);
    same(m, (int) 4.99, 4);
    same(m, (int) -4.99 + 9, 5);
    same(m, (int) Math.ceil(7 / 2.0), 4);
    same(m, (int) Math.ceil(7 / 2), 3);
    same(m, Math.toIntExact(6L), 6);
    same(m, Math.addExact(2, 4), 6);
    same(m, Integer.parseInt("12"), 12);
    same(m, Integer.signum(-4) + 3, 2);
    same(m, Integer.bitCount(255), 8);
    same(m, Long.compare(5, 3) + 1, 2);
  }

  static void random(NDManager m) {
    int n = 2 + new Random(7).nextInt(5);
    NDArray x = m.ones(new Shape(n, 3));
    int half = n / 2;
    NDArray left = x.get(":{}", half);
    NDArray right = x.get("{}:", half);
    same(m, left.getShape().get(0) + right.getShape().get(0), n);
    NDArray padded = m.zeros(new Shape((n + 3) / 4 * 4, 3));
    padded.set(new ai.djl.ndarray.index.NDIndex("0:{}", n), x);
  }

  static void environment(NDManager m) {
    int n = Integer.getInteger("shapeproof.no.such.size", 4);
    same(m, n, 4);
    String text = System.getProperty("shapeproof.no.such.text");
    int k = text == null ? 6 : Integer.parseInt(text);
    same(m, k, 6);
    String name = System.getenv("SHAPEPROOF_NO_SUCH_NAME");
    same(m, name != null && !name.isEmpty() ? name.length() : 3, 3);
  }

  static void roundUp(NDManager m, long n) {
    long heads = 4;
    long padded = (n + heads - 1) / heads * heads;
    NDArray x = m.ones(new Shape(padded));
    x.reshape(heads, padded / heads);
    x.reshape(new Shape(-1, heads));
  }

  static void remainder(NDManager m, int n) {
    int rest = n % 4;
    NDArray x = m.ones(new Shape(n));
    NDArray head = x.get("0:{}", n - rest);
    head.reshape(n / 4, 4);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      negativeDivision(m);
      wraps(m);
      characters(m);
      powerOfTwo(m, 16);
      powerOfTwo(m, 12);
      maths(m);
      random(m);
      environment(m);
      roundUp(m, 9);
      remainder(m, 11);
    }
  }
}
