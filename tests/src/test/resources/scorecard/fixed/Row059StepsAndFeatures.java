package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * An LSTM cell over the windows of one series.
 *
 * <p>Row 59, W42585356, W42855033. Corrected; wrong was: a window is given as one step of 20
 * features, the cell expects 20 steps of one.
 */
public final class Row059StepsAndFeatures {
  private static final int STEPS = 20;
  private static final int UNITS = 4;

  private final NDArray input;
  private final NDArray hidden;

  Row059StepsAndFeatures(NDManager manager, int features) {
    input = manager.randomNormal(new Shape(features, 4 * UNITS));
    hidden = manager.randomNormal(new Shape(UNITS, 4 * UNITS));
  }

  NDArray run(NDArray windows) {
    NDManager manager = windows.getManager();
    NDArray h = manager.zeros(new Shape(windows.size(0), UNITS));
    NDArray c = h.duplicate();
    NDList steps = windows.split(windows.size(1), 1);
    for (NDArray step : steps) {
      NDArray z = step.squeeze(1).matMul(input).add(h.matMul(hidden));
      NDList gates = z.split(4, 1);
      NDArray keep = Activation.sigmoid(gates.get(0)).mul(c);
      c = keep.add(Activation.sigmoid(gates.get(1)).mul(gates.get(2).tanh()));
      h = Activation.sigmoid(gates.get(3)).mul(c.tanh());
    }
    return h;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.randomNormal(new Shape(64 * STEPS));
      NDArray windows = series.reshape(-1, STEPS, 1);
      System.out.println(new Row059StepsAndFeatures(manager, 1).run(windows).getShape());
    }
  }
}
