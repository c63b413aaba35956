package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;

/** Whether a tensor is what PyTorch has: shape and dtype exactly, values as far as dtypes allow. */
final class Comparison {
  private Comparison() {}

  static void check(String what, Tensor ours, NDArray theirs, double slack) {
    assertArrayEquals(theirs.getShape().getShape(), ours.shape(), what + ": shape");
    assertEquals(theirs.getDataType(), Input.type(ours.dtype()), what + ": dtype");
    double[] wanted = doubles(theirs);
    double[] found = ours.toDoubles();
    for (int i = 0; i < wanted.length; i++) {
      if (!close(ours.dtype(), wanted[i], found[i], slack)) {
        assertEquals(wanted[i], found[i], what + ": element " + i + " of " + ours.type());
      }
    }
  }

  /** Equal, or both finite and near enough for the dtype. */
  static boolean close(DType dtype, double wanted, double found, double slack) {
    double allowed = tolerance(dtype) * slack * Math.max(1, Math.abs(wanted));
    return wanted == found
        || Double.compare(wanted, found) == 0
        || (Math.abs(wanted - found) <= allowed && Double.isFinite(wanted));
  }

  /** A few units in the last place of what each dtype can hold; none for integers. */
  private static double tolerance(DType dtype) {
    return switch (dtype) {
      case F64 -> 1e-13;
      case F32 -> 1e-6;
      case F16 -> 1e-3;
      case BF16 -> 8e-3;
      default -> 0;
    };
  }

  static double[] doubles(NDArray array) {
    return array.toType(DataType.FLOAT64, true).toDoubleArray();
  }
}
