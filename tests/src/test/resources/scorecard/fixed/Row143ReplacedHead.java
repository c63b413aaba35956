package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Fine-tunes a half precision model with a new head.
 *
 * <p>Row 143, I (pytorch#42358). Corrected; wrong was: the head is replaced after the model was
 * cast, and stays in single precision.
 */
public final class Row143ReplacedHead {
  private NDArray body;
  private NDArray head;

  Row143ReplacedHead(NDManager manager) {
    body = manager.randomNormal(new Shape(32, 16));
    head = manager.randomNormal(new Shape(16, 1000));
  }

  void toHalf() {
    body = body.toType(DataType.FLOAT16, false);
    head = head.toType(DataType.FLOAT16, false);
  }

  void replaceHead(int classes) {
    head = head.getManager().zeros(new Shape(16, classes), head.getDataType());
  }

  NDArray forward(NDArray x) {
    NDArray hidden = x.matMul(body).tanh();
    return hidden.matMul(head);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row143ReplacedHead model = new Row143ReplacedHead(manager);
      model.toHalf();
      model.replaceHead(10);
      NDArray x = manager.ones(new Shape(4, 32), DataType.FLOAT16);
      System.out.println(model.forward(x).getShape());
    }
  }
}
