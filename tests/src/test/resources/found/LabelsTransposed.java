package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Labels lie as (classes, batch). */
public final class LabelsTransposed {
  private LabelsTransposed() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int batch = 20;
      int classes = 3;
      NDArray logits = manager.randomNormal(new Shape(batch, classes));
      NDArray labels = manager.zeros(new Shape(classes, batch));
      NDArray loss = logits.logSoftmax(1).mul(labels).sum().neg(); // BUG: shape.broadcast
      System.out.println(loss);
    }
  }
}
