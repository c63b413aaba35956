package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Numbers that change while nobody looks: the last value counts. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class MutableCounters {
  private int width = 3;
  private static int calls;
  private final int[] cell = {3};

  /** Adds a vector of a sizes to one of b: they must be equal, and above one. */
  static void same(NDManager m, long a, long b) {
    m.ones(new Shape(a)).add(m.ones(new Shape(b)));
  }

  static void postIncrement(NDManager m) {
    int n = 3;
    int old = n++;
    same(m, old, 3);
    same(m, n, 4);
    same(m, n++ + ++n, 10);
    same(m, n, 6);
  }

  static void compound(NDManager m) {
    int n = 10;
    n -= 3;
    n *= 2;
    n /= 4;
    n <<= 2;
    n %= 9;
    n ^= 1;
    n |= 8;
    n &= ~2;
    same(m, n, 8);
  }

  static void arrayElement(NDManager m) {
    int[] n = {3, 5};
    int[] alias = n;
    alias[0] = 4;
    same(m, n[0], 4);
    n[1]++;
    alias[1] += n[0]--;
    same(m, n[1], 10);
    same(m, alias[0], 3);
  }

  static void swapped(NDManager m) {
    long[] dims = {2, 7};
    swap(dims, 0, 1);
    same(m, dims[0], 7);
    same(m, dims[1], 2);
  }

  private static void swap(long[] values, int i, int j) {
    long kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }

  void field(NDManager m) {
    width = 5;
    widen();
    same(m, width, 6);
  }

  private void widen() {
    width++;
  }

  void sharedCell(NDManager m) {
    int[] mine = cell;
    mine[0] = 8;
    same(m, this.cell[0], 8);
  }

  static void lambdaCounts(NDManager m) {
    int[] count = {0};
    IntUnaryOperator next = step -> count[0] += step;
    next.applyAsInt(2);
    next.applyAsInt(3);
    same(m, count[0], 5);
  }

  static void atomic(NDManager m) {
    AtomicInteger count = new AtomicInteger(2);
    count.incrementAndGet();
    count.addAndGet(2);
    same(m, count.get(), 5);
  }

  static void statics(NDManager m) {
    calls = 0;
    count();
    count();
    same(m, calls, 2);
  }

  private static void count() {
    calls++;
  }

  static void argumentsInOrder(NDManager m) {
    int i = 2;
    NDArray x = m.ones(new Shape(i++, i++, i));
    x.add(m.ones(new Shape(2, 3, 4)));
  }

  static void boxed(NDManager m) {
    Integer n = 3;
    Integer kept = n;
    n++;
    same(m, n, 4);
    same(m, kept, 3);
    Long big = 4L;
    big += n;
    same(m, big, 8);
  }

  static void shadowed(NDManager m) {
    MutableCounters other = new MutableCounters();
    int width = 9;
    other.width = 4;
    same(m, width, 9);
    same(m, other.width, 4);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      postIncrement(m);
      compound(m);
      arrayElement(m);
      swapped(m);
      new MutableCounters().field(m);
      new MutableCounters().sharedCell(m);
      lambdaCounts(m);
      atomic(m);
      statics(m);
      argumentsInOrder(m);
      boxed(m);
      shadowed(m);
    }
  }
}
