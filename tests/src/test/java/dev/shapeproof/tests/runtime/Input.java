package dev.shapeproof.tests.runtime;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.util.function.UnaryOperator;

/**
 * One operand in both libraries: the same numbers, and the same view of them, so that strides are
 * other than usual.
 */
record Input(
    DType dtype,
    Values values,
    UnaryOperator<Tensor> ourView,
    UnaryOperator<NDArray> theirView,
    boolean differentiated) {

  static Input of(
      DType dtype, Values values, UnaryOperator<Tensor> ours, UnaryOperator<NDArray> theirs) {
    return new Input(dtype, values, ours, theirs, Case.FLOATS.contains(dtype));
  }

  /** The same, but nobody asks for its gradient. */
  Input constant() {
    return new Input(dtype, values, ourView, theirView, false);
  }

  /** Numbers and the shape that they are stored in. */
  static final class Values {
    private final double[] numbers;
    private final long[] shape;

    Values(double[] numbers, long[] shape) {
      this.numbers = numbers;
      this.shape = shape;
    }
  }

  Tensor ours() {
    Tensor stored = Tensors.of(values.numbers, values.shape);
    return (values.shape.length == 0 ? stored.reshape() : stored).to(dtype);
  }

  NDArray theirs(NDManager manager) {
    return manager.create(values.numbers, new Shape(values.shape)).toType(type(dtype), true);
  }

  static DataType type(DType dtype) {
    return switch (dtype) {
      case F64 -> DataType.FLOAT64;
      // DJL aborts the process where it is asked for bf16
      case F32, BF16 -> DataType.FLOAT32;
      case F16 -> DataType.FLOAT16;
      case I64 -> DataType.INT64;
      case I32 -> DataType.INT32;
      case U8 -> DataType.UINT8;
      case BOOL -> DataType.BOOLEAN;
      default -> throw new IllegalArgumentException(dtype + " is no dtype of the runtime");
    };
  }
}
