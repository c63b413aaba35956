package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** The error is taken in f64 to be exact, and DJL records no cast to another dtype. */
public final class CastLeavesGraph {
  private final NDArray weights;

  private CastLeavesGraph(NDManager manager) {
    weights = manager.randomNormal(new Shape(4, 2));
    weights.setRequiresGradient(true);
  }

  private NDArray error(NDArray data, NDArray labels) {
    NDArray wide = data.matMul(weights).toType(DataType.FLOAT64, false);
    return wide.sub(labels).square().mean();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      CastLeavesGraph model = new CastLeavesGraph(manager);
      NDArray data = manager.ones(new Shape(3, 4));
      NDArray labels = manager.ones(new Shape(3, 2), DataType.FLOAT64);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray loss = model.error(data, labels);
        collector.backward(loss); // BUG: autograd.no-graph
      }
      System.out.println(model.weights.getGradient());
    }
  }
}
