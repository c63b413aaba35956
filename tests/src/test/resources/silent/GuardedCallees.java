package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Helpers that do a different thing for each kind of argument, called with each kind. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class GuardedCallees {
  private GuardedCallees() {}

  private static final Set<String> REDUCING = Set.of("sum", "mean");
  private static final Map<String, Integer> AXES = Map.of("rows", 0, "columns", 1);

  enum Mode {
    FLATTEN,
    POOL,
    NONE
  }

  static void fits(NDManager m, NDArray x, long... dims) {
    x.add(m.ones(new Shape(dims)));
  }

  static NDArray prepare(NDArray x, Mode mode) {
    switch (mode) {
      case FLATTEN:
        return x.reshape(x.getShape().get(0), -1);
      case POOL:
        return x.mean(new int[] {2});
      default:
        return x;
    }
  }

  static void modes(NDManager m) {
    NDArray x = m.ones(new Shape(2, 3, 4));
    fits(m, prepare(x, Mode.FLATTEN), 2, 12);
    fits(m, prepare(x, Mode.POOL), 2, 3);
    fits(m, prepare(m.ones(new Shape(7)), Mode.NONE), 7);
  }

  static NDArray reduce(NDArray x, String how) {
    if (REDUCING.contains(how)) {
      return x.sum(new int[] {1});
    }
    return x;
  }

  static void reduced(NDManager m) {
    fits(m, reduce(m.ones(new Shape(3, 4)), "sum"), 3);
    fits(m, reduce(m.ones(new Shape(5)), "none"), 5);
  }

  static NDArray along(NDArray x, String axis) {
    Integer index = AXES.get(axis);
    return index == null ? x.sum() : x.sum(new int[] {index});
  }

  static void named(NDManager m) {
    fits(m, along(m.ones(new Shape(3, 4)), "rows"), 4);
    fits(m, along(m.ones(new Shape(3, 4)), "columns"), 3);
    fits(m, along(m.ones(new Shape(3)), "all"), 9);
  }

  static NDArray asBatch(NDArray x, Object kind) {
    if (kind instanceof String text && text.startsWith("im")) {
      return x.transpose(2, 0, 1).expandDims(0);
    }
    if (Objects.equals(kind, 2)) {
      return x.get(":, 0:2");
    }
    return x;
  }

  static void kinds(NDManager m) {
    fits(m, asBatch(m.ones(new Shape(5, 6, 3)), "image"), 1, 3, 5, 6);
    fits(m, asBatch(m.ones(new Shape(5, 6)), 2), 5, 2);
    fits(m, asBatch(m.ones(new Shape(5)), "vector"), 5);
    fits(m, asBatch(m.ones(new Shape(5)), null), 5);
  }

  static boolean isSquare(NDArray x) {
    long[] dims = x.getShape().getShape();
    return dims.length == 2 && dims[0] == dims[1];
  }

  static NDArray power(NDArray x, int times) {
    if (!isSquare(x)) {
      return x;
    }
    NDArray result = x;
    for (int i = 1; i < times; i++) {
      result = result.matMul(x);
    }
    return result;
  }

  static void squares(NDManager m) {
    fits(m, power(m.ones(new Shape(3, 3)), 4), 3, 3);
    fits(m, power(m.ones(new Shape(3, 4)), 4), 3, 4);
    fits(m, power(m.ones(new Shape(3)), 2), 3);
  }

  static boolean sameShape(NDArray a, NDArray b) {
    return Arrays.equals(a.getShape().getShape(), b.getShape().getShape());
  }

  static NDArray addIfSame(NDArray a, NDArray b) {
    return sameShape(a, b) ? a.add(b) : a;
  }

  static void residual(NDManager m) {
    fits(m, addIfSame(m.ones(new Shape(3, 4)), m.ones(new Shape(3, 4))), 3, 4);
    fits(m, addIfSame(m.ones(new Shape(3, 4)), m.ones(new Shape(3, 5))), 3, 4);
  }

  static NDArray project(NDArray x, NDArray w, boolean transposed) {
    return x.matMul(transposed ? w.transpose() : w);
  }

  static void flags(NDManager m) {
    NDArray x = m.ones(new Shape(2, 3));
    fits(m, project(x, m.ones(new Shape(3, 4)), false), 2, 4);
    fits(m, project(x, m.ones(new Shape(4, 3)), true), 2, 4);
  }

  static NDArray slice(NDArray x, int... bounds) {
    NDArray result = x;
    for (int axis = 0; axis < bounds.length; axis++) {
      result = result.swapAxes(0, axis).get("0:{}", bounds[axis]).swapAxes(0, axis);
    }
    return result;
  }

  static void varargs(NDManager m) {
    NDArray x = m.ones(new Shape(5, 6));
    fits(m, slice(x), 5, 6);
    fits(m, slice(x, 2), 2, 6);
    fits(m, slice(x, 2, 3), 2, 3);
    fits(m, slice(x, new int[] {4}), 4, 6);
  }

  static NDArray firstOf(List<NDArray> all, NDArray fallback) {
    return all.isEmpty() ? fallback : all.get(0);
  }

  static void lists(NDManager m) {
    fits(m, firstOf(List.of(), m.ones(new Shape(4))), 4);
    fits(m, firstOf(List.of(m.ones(new Shape(3))), m.ones(new Shape(4))), 3);
  }

  static NDArray broadcastBias(NDArray x, NDArray bias) {
    NDArray b = bias;
    while (b.getShape().dimension() < x.getShape().dimension()) {
      b = b.expandDims(b.getShape().dimension());
    }
    return x.add(b);
  }

  static void biases(NDManager m) {
    fits(m, broadcastBias(m.ones(new Shape(3, 4, 5)), m.ones(new Shape(3))), 3, 4, 5);
    fits(m, broadcastBias(m.ones(new Shape(3)), m.ones(new Shape(3))), 3);
  }

  static int classes(int requested) {
    return Math.max(requested, 2);
  }

  static NDArray head(NDManager m, NDArray x, int requested) {
    int n = classes(requested);
    NDArray logits = x.matMul(m.ones(new Shape(x.getShape().get(1), n)));
    return n == 2 ? logits.get(":, 1") : logits;
  }

  static void heads(NDManager m) {
    NDArray x = m.ones(new Shape(4, 3));
    fits(m, head(m, x, 1), 4);
    fits(m, head(m, x, 2), 4);
    fits(m, head(m, x, 5), 4, 5);
  }

  static NDArray retry(NDManager m, int attempts) {
    NDArray x = null;
    for (int i = 0; i < attempts && x == null; i++) {
      if (i == 2) {
        x = m.ones(new Shape(4));
      }
    }
    return x == null ? m.ones(new Shape(6)) : x;
  }

  static void retries(NDManager m) {
    fits(m, retry(m, 3), 4);
    fits(m, retry(m, 2), 6);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      modes(m);
      reduced(m);
      named(m);
      kinds(m);
      squares(m);
      residual(m);
      flags(m);
      varargs(m);
      lists(m);
      biases(m);
      heads(m);
      retries(m);
    }
  }
}
