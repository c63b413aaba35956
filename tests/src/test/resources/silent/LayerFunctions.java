package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A network as a list of functions. */
public final class LayerFunctions {
  private LayerFunctions() {}

  static UnaryOperator<NDArray> dense(NDManager manager, long in, long out) {
    NDArray weight = manager.randomNormal(new Shape(in, out));
    NDArray bias = manager.zeros(new Shape(out));
    return x -> x.matMul(weight).add(bias);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<UnaryOperator<NDArray>> layers = new ArrayList<>();
      layers.add(dense(manager, 12, 24));
      layers.add(x -> NDArrays.maximum(x, 0));
      layers.add(NDArray::tanh);
      layers.add(dense(manager, 24, 2));
      NDArray x = manager.ones(new Shape(3, 12));
      for (UnaryOperator<NDArray> layer : layers) {
        x = layer.apply(x);
      }
      System.out.println(x);
    }
  }
}
