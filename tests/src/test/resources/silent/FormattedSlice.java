package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Inputs and labels of one fold. */
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
    return String.format("%d:%d", from, from + foldSize);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      FormattedSlice folds = new FormattedSlice(20);
      NDArray x = manager.randomNormal(new Shape(100, 6));
      NDArray y = manager.randomNormal(new Shape(100, 1));
      NDArray w = manager.zeros(new Shape(6, 1));
      NDArray predicted = x.get(folds.rows(2)).matMul(w);
      NDArray error = predicted.sub(y.get(folds.labels(2)));
      System.out.println(error.square().mean());
    }
  }
}
