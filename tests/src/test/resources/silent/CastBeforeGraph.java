package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Weights and data are cast before anything is recorded, and a cast to the same dtype is none. */
public final class CastBeforeGraph {
  private final NDArray weights;

  private CastBeforeGraph(NDManager manager, double[] start) {
    weights = manager.create(start, new Shape(4, 2)).toType(DataType.FLOAT32, false);
    weights.setRequiresGradient(true);
  }

  private NDArray error(NDArray data, NDArray labels) {
    NDArray predicted = data.matMul(weights).toType(DataType.FLOAT32, false);
    return predicted.sub(labels.toType(predicted.getDataType(), false)).square().mean();
  }

  private static NDArray to(NDArray array, DataType type) {
    return array.toType(type, true);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      CastBeforeGraph model = new CastBeforeGraph(manager, new double[8]);
      NDArray data = to(manager.ones(new Shape(3, 4), DataType.INT32), DataType.FLOAT32);
      NDArray labels = manager.ones(new Shape(3, 2), DataType.INT64);
      for (int epoch = 0; epoch < 2; epoch++) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray loss = to(model.error(data, labels), DataType.FLOAT32);
          collector.backward(loss);
          NDArray shown = loss.toType(DataType.FLOAT64, false);
          System.out.println(shown.getDouble());
        }
        collector(model);
      }
    }
  }

  private static void collector(CastBeforeGraph model) {
    model.weights.subi(model.weights.getGradient().mul(0.1f));
    model.weights.getGradient().muli(0);
  }
}
