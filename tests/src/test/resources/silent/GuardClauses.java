package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Objects;

/** Every guard that people write; what stands behind it only runs where it fits. */
public final class GuardClauses {
  private static final Shape EXPECTED = new Shape(3, 5);

  private GuardClauses() {}

  private static void checkArgument(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(message, values));
    }
  }

  private static IllegalStateException refuse(NDArray x) {
    return new IllegalStateException("unexpected shape " + x.getShape());
  }

  private static void never(String message) {
    throw new IllegalStateException(message);
  }

  private static boolean isMatrix(NDArray x) {
    return x.getShape().dimension() == 2;
  }

  static NDArray preconditions(NDArray x, NDArray w) {
    checkArgument(
        x.getShape().get(1) == w.getShape().get(0), "%s does not fit %s", x.getShape(), w);
    return x.matMul(w);
  }

  static NDArray thrownByMethod(NDArray x) {
    if (x.getShape().dimension() != 2) {
      throw refuse(x);
    }
    return x.transpose(1, 0);
  }

  static NDArray neverReturns(NDArray x) {
    if (!isMatrix(x)) {
      never("a matrix is needed");
    }
    return x.get(":, 0").expandDims(1).mul(x);
  }

  static NDArray askedByMethod(NDManager m, NDArray x) {
    return isMatrix(x) ? x.transpose(1, 0) : x.reshape(1, -1).transpose(1, 0);
  }

  static NDArray byEquals(NDManager m, NDArray x) {
    if (!x.getShape().equals(EXPECTED)) {
      return x;
    }
    return x.add(m.ones(EXPECTED));
  }

  static NDArray byArrays(NDManager m, NDArray x) {
    if (Arrays.equals(x.getShape().getShape(), new long[] {3, 5})) {
      return x.add(m.ones(new Shape(5))).matMul(m.ones(new Shape(5, 2)));
    }
    return x;
  }

  static NDArray byVariable(NDArray a, NDArray b) {
    boolean fits = a.getShape().dimension() == 2 && a.getShape().get(1) == b.getShape().get(0);
    boolean flipped = !fits && a.getShape().get(1) == b.getShape().get(1);
    if (fits) {
      return a.matMul(b);
    } else if (flipped) {
      return a.matMul(b.transpose());
    }
    return a;
  }

  static NDArray negated(NDArray a, NDArray b) {
    if (!(a.getShape().get(0) == b.getShape().get(0)) || a.getShape().get(0) < 2) {
      return b;
    }
    return a.add(b);
  }

  static NDArray checkIndex(NDArray x, int i) {
    Objects.checkIndex(i, (int) x.getShape().get(0));
    return x.get(i);
  }

  static NDArray requireNonNull(NDManager m, NDArray mask) {
    NDArray x = m.ones(new Shape(4, 4));
    if (mask != null) {
      x = x.mul(Objects.requireNonNull(mask));
    }
    return x;
  }

  static NDArray switchOnRank(NDManager m, NDArray x) {
    switch (x.getShape().dimension()) {
      case 0:
        return x.reshape(1, 1);
      case 1:
        x = x.expandDims(0);
      // fall through
      case 2:
        return x.transpose(1, 0);
      case 3:
        return x.transpose(0, 2, 1);
      default:
        throw new IllegalArgumentException("too many axes");
    }
  }

  static NDArray ranked(NDArray x) {
    return switch (x.getShape().dimension()) {
      case 1 -> x.get("0:2");
      case 2 -> x.get(":, 0:2");
      case 3 -> x.get(":, :, 0:2");
      default -> x.get("..., 0:2");
    };
  }

  static NDArray typed(NDArray x, NDArray y) {
    if (x.getDataType() != DataType.FLOAT32) {
      x = x.toType(DataType.FLOAT32, false);
    }
    if (!y.getDataType().isFloating()) {
      y = y.toType(x.getDataType(), false);
    }
    return x.matMul(y);
  }

  static NDArray bySize(NDArray x) {
    long size = x.size();
    if (size % 6 != 0) {
      return x;
    }
    return x.reshape(6, size / 6);
  }

  static NDArray clampedIndex(NDArray x, int i) {
    int last = (int) x.getShape().get(0) - 1;
    int safe = Math.max(0, Math.min(i, last));
    return x.get(safe);
  }

  static NDArray emptyReturn(NDManager m, NDArray x) {
    if (x.isEmpty()) {
      return m.zeros(new Shape(0));
    }
    return x.get(0);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      NDArray x = m.ones(new Shape(3, 5));
      preconditions(x, m.ones(new Shape(5, 2)));
      thrownByMethod(x);
      neverReturns(x);
      askedByMethod(m, x);
      askedByMethod(m, m.ones(new Shape(6)));
      byEquals(m, x);
      byEquals(m, m.ones(new Shape(4, 7)));
      byArrays(m, x);
      byArrays(m, m.ones(new Shape(7)));
      byVariable(x, m.ones(new Shape(5, 2)));
      byVariable(x, m.ones(new Shape(2, 5)));
      byVariable(x, m.ones(new Shape(3, 4)));
      negated(m.ones(new Shape(4)), m.ones(new Shape(4)));
      negated(m.ones(new Shape(4)), m.ones(new Shape(3)));
      checkIndex(x, 2);
      requireNonNull(m, null);
      requireNonNull(m, m.ones(new Shape(4)));
      for (int rank = 0; rank < 4; rank++) {
        long[] dims = new long[rank];
        Arrays.fill(dims, 3);
        switchOnRank(m, m.ones(new Shape(dims)));
        if (rank > 0) {
          ranked(m.ones(new Shape(dims)));
        }
      }
      typed(m.ones(new Shape(2, 2), DataType.INT32), m.ones(new Shape(2, 2), DataType.INT64));
      bySize(m.ones(new Shape(2, 9)));
      bySize(m.ones(new Shape(7)));
      clampedIndex(x, 40);
      clampedIndex(x, -40);
      emptyReturn(m, m.zeros(new Shape(0, 4)));
      emptyReturn(m, x);
    }
  }
}
