package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Error of a forecaster that returns only the last step.
 *
 * <p>Row 53, W56190344. Corrected; wrong was: the target keeps the time axis.
 */
public final class Row053TargetSteps {

  interface Forecaster {
    NDArray forecast(NDArray history);
  }

  /** Goes on from the last value by the mean step. */
  static final class Drift implements Forecaster {
    @Override
    public NDArray forecast(NDArray history) {
      NDArray last = history.get(":, -1");
      NDArray first = history.get(":, 0");
      return last.add(last.sub(first).div(history.size(1) - 1));
    }
  }

  static NDArray error(Forecaster model, NDArray history, NDArray target) {
    NDArray predicted = model.forecast(history);
    return predicted.sub(target).square().mean();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.randomNormal(new Shape(32, 25, 2));
      NDArray history = series.get(":, :24");
      NDArray target = series.get(":, 24");
      System.out.println(error(new Drift(), history, target));
    }
  }
}
