package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Stages run by their priority, which puts the projection in front of what it was made for. */
public final class SortedStages {
  record Stage(int priority, UnaryOperator<NDArray> step) {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(12, 4));
      List<Stage> stages = new ArrayList<>();
      stages.add(new Stage(5, x -> x.reshape(-1, 12)));
      stages.add(new Stage(2, x -> x.matMul(weight))); // BUG: shape.matmul
      stages.add(new Stage(9, x -> x.tanh()));
      stages.sort(Comparator.comparingInt(Stage::priority));
      NDArray x = manager.ones(new Shape(8, 3, 4));
      for (Stage stage : stages) {
        x = stage.step().apply(x);
      }
      System.out.println(x.getShape());
    }
  }
}
