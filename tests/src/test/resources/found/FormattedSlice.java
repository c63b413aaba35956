package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The labels start one row later than the inputs. */
public final class FormattedSlice {
  private final int foldSize;

  FormattedSlice(int foldSize) {
    this.foldSize = foldSize;
  }

  private String rows(int fold) {
    int from = fold * foldSize;
    return String.format("%d:%d", from, from + foldSize);
  }

  private String labels(int fold) {
    int from = fold * foldSize;
    return String.format("%d:%d", from + 1, from + foldSize);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      FormattedSlice folds = new FormattedSlice(20);
      NDArray x = manager.randomNormal(new Shape(100, 6));
      NDArray y = manager.randomNormal(new Shape(100, 1));
      NDArray w = manager.zeros(new Shape(6, 1));
      NDArray predicted = x.get(folds.rows(2)).matMul(w);
      NDArray error = predicted.sub(y.get(folds.labels(2))); // BUG: shape.broadcast
      System.out.println(error.square().mean());
    }
  }
}
