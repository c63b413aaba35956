package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * A layer with a backward pass of its own.
 *
 * <p>Row 145, I (pacnet#27). Corrected; wrong was: forward casts its weight, backward multiplies a
 * half gradient by the weight as it was.
 */
public final class Row145HandWrittenBackward {
  private final NDArray weight;

  Row145HandWrittenBackward(NDManager manager) {
    weight = manager.randomNormal(new Shape(8, 4));
  }

  private NDArray weightFor(NDArray x) {
    return weight.toType(x.getDataType(), false);
  }

  NDArray forward(NDArray x) {
    return x.matMul(weightFor(x));
  }

  NDArray backward(NDArray gradient) {
    return gradient.matMul(weightFor(gradient).transpose());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row145HandWrittenBackward layer = new Row145HandWrittenBackward(manager);
      NDArray x = manager.ones(new Shape(5, 8), DataType.FLOAT16);
      NDArray y = layer.forward(x);
      System.out.println(layer.backward(y.onesLike()).getShape());
    }
  }
}
