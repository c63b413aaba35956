package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A softmax classifier with one-hot labels.
 *
 * <p>Row 119, W42235611, W51802524, W62643682, W63859629, W64577667, W65166479. Wrong: the last
 * layer has 9 units for 10 classes.
 */
public final class Row119ClassCount {
  private final List<NDArray> weights = new ArrayList<>();

  Row119ClassCount(NDManager manager, List<Integer> units) {
    for (int i = 1; i < units.size(); i++) {
      weights.add(manager.randomNormal(new Shape(units.get(i - 1), units.get(i))));
    }
  }

  NDArray probabilities(NDArray x) {
    NDArray h = x;
    for (NDArray weight : weights) {
      h = h.tanh().matMul(weight);
    }
    return h.softmax(1);
  }

  static NDArray crossEntropy(NDArray probabilities, NDArray oneHot) {
    return oneHot.mul(probabilities.log()).sum(new int[] {1}).neg().mean(); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row119ClassCount model = new Row119ClassCount(manager, List.of(64, 32, 9));
      NDArray digits = manager.randomInteger(0, 10, new Shape(25), DataType.INT64);
      NDArray pixels = manager.randomUniform(0f, 1f, new Shape(25, 64));
      System.out.println(crossEntropy(model.probabilities(pixels), digits.oneHot(10)));
    }
  }
}
