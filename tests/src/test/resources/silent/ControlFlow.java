package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Try, catch, finally, switch, labels, exits: which assignment came last. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class ControlFlow {
  private ControlFlow() {}

  static void same(NDManager m, long a, long b) {
    m.ones(new Shape(a)).add(m.ones(new Shape(b)));
  }

  static int parse(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 4;
    }
  }

  static void fallback(NDManager m) {
    same(m, parse("no number"), 4);
    int n = 3;
    try {
      n = 5;
      n = Integer.parseInt("x");
      n = 6;
    } catch (NumberFormatException e) {
      n += 1;
    }
    same(m, n, 6);
  }

  static void heapInHandler(NDManager m) {
    List<NDArray> list = new ArrayList<>();
    int[] size = {2};
    try {
      list.add(m.ones(new Shape(3)));
      list.add(m.ones(new Shape(4)));
      size[0] = 7;
      Integer.parseInt("x");
      list.clear();
    } catch (NumberFormatException e) {
      list.remove(0);
    }
    list.get(0).add(m.ones(new Shape(4)));
    same(m, size[0], 7);
  }

  @SuppressWarnings("finally")
  private static int both() {
    try {
      return 3;
    } finally {
      return 5;
    }
  }

  private static int keeps() {
    int n = 3;
    try {
      return n;
    } finally {
      n = 9;
    }
  }

  static void finallyBlocks(NDManager m) {
    same(m, both(), 5);
    same(m, keeps(), 3);
    int n = 2;
    try {
      n = 4;
    } finally {
      n++;
    }
    same(m, n, 5);
  }

  static void nested(NDManager m) {
    int n = 2;
    try {
      try {
        n = 3;
        throw new IllegalStateException("first");
      } finally {
        n *= 2;
      }
    } catch (IllegalStateException e) {
      n += e.getMessage().length();
    }
    same(m, n, 11);
  }

  static void switches(NDManager m, int kind) {
    int n = 0;
    switch (kind) {
      case 1:
        n += 1;
      // fall through
      case 2:
        n += 2;
        break;
      case 3: {
        n = 7;
        break;
      }
      default:
        n = 3;
    }
    if (kind <= 2) {
      same(m, n, 4 - kind);
    }
    same(m, n + 1, kind == 1 ? 4 : kind == 2 ? 3 : kind == 3 ? 8 : 4);
  }

  static void yielded(NDManager m, int kind) {
    int n =
        switch (kind) {
          case 0, 1 -> 4;
          case 2 -> {
            int k = kind;
            while (k < 5) {
              k++;
            }
            yield k;
          }
          default -> throw new IllegalArgumentException("kind");
        };
    same(m, n, kind == 2 ? 5 : 4);
  }

  static void ternaries(NDManager m, boolean flag, boolean other) {
    NDArray x = flag ? m.ones(new Shape(3, 4)) : m.ones(new Shape(5));
    NDArray w = flag ? m.ones(new Shape(4, 2)) : m.ones(new Shape(5));
    x.matMul(w);
    int n = flag ? (other ? 2 : 3) : 4;
    same(m, n, flag && other ? 2 : flag ? 3 : 4);
    same(m, !flag ? 4 : other ? 2 : 3, n);
  }

  static void shortCircuit(NDManager m, NDArray x) {
    int[] n = {2};
    boolean used = x != null && (n[0] = 6) > 0;
    same(m, n[0], used ? 6 : 2);
    if (x == null || x.getShape().dimension() != 1) {
      return;
    }
    x.add(m.ones(new Shape(x.size())));
  }

  static void assignedInCondition(NDManager m) {
    NDArray x = m.ones(new Shape(9));
    long n;
    while ((n = x.getShape().get(0)) > 4) {
      x = x.get("0:{}", n - 2);
    }
    same(m, n, 3);
    x.add(m.ones(new Shape(n)));
  }

  static void pattern(NDManager m, Object size) {
    int n = size instanceof Integer i ? i : size instanceof String s ? s.length() : 2;
    if (size instanceof long[] dims && dims.length == 2) {
      m.ones(new Shape(dims)).matMul(m.ones(new Shape(dims[1], n)));
    } else {
      same(m, n, n);
    }
  }

  static NDArray orElse(NDArray x, Supplier<NDArray> other) {
    return x != null ? x : other.get();
  }

  static void nullable(NDManager m) {
    NDArray none = null;
    NDArray x = orElse(none, () -> m.ones(new Shape(4)));
    x.add(m.ones(new Shape(4)));
    NDArray bias = null;
    for (int i = 0; i < 2; i++) {
      bias = bias == null ? m.ones(new Shape(6)) : bias.add(m.ones(new Shape(6)));
    }
    bias.add(m.ones(new Shape(6)));
  }

  static void exits(NDManager m, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n");
    } else if (n > 100) {
      return;
    }
    NDArray x = m.ones(new Shape(n + 1));
    assert n != 7 : "no sevens";
    x.reshape(1, n + 1);
    synchronized (x) {
      if (n == 3) {
        x.reshape(2, 2);
      }
    }
  }

  static void deadCode(NDManager m) {
    NDArray x = m.ones(new Shape(3));
    boolean debug = false;
    if (debug) {
      x.add(m.ones(new Shape(4)));
    }
    final int version = 2;
    if (version < 2) {
      x = m.ones(new Shape(5));
    }
    while (debug) {
      x = x.reshape(99);
    }
    x.add(m.ones(new Shape(3)));
  }

  static void evaluationOrder(NDManager m) {
    int[] dims = {2, 5};
    int i = 0;
    dims[i] = i = 1;
    same(m, dims[0] + 1, 2);
    same(m, dims[i], 5);
    int k = 3;
    k = k++ + k;
    same(m, k, 7);
    k += k++ * 2;
    same(m, k, 21);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      fallback(m);
      heapInHandler(m);
      finallyBlocks(m);
      nested(m);
      for (int kind = 1; kind < 5; kind++) {
        switches(m, kind);
      }
      yielded(m, 1);
      yielded(m, 2);
      ternaries(m, true, true);
      ternaries(m, true, false);
      ternaries(m, false, true);
      shortCircuit(m, null);
      shortCircuit(m, m.ones(new Shape(4)));
      assignedInCondition(m);
      pattern(m, 4);
      pattern(m, "four");
      pattern(m, new long[] {3, 2});
      nullable(m);
      exits(m, 3);
      exits(m, 101);
      deadCode(m);
      evaluationOrder(m);
    }
  }
}
