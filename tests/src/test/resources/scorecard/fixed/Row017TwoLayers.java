package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of dense layers in a list.
 *
 * <p>Row 17, P. Corrected; wrong was: the second layer's input size is not the first one's output
 * size.
 */
public final class Row017TwoLayers {

  record Dense(NDArray weight, NDArray bias) {
    static Dense create(NDManager manager, long in, long out) {
      return new Dense(manager.randomNormal(new Shape(in, out)), manager.zeros(new Shape(1, out)));
    }

    NDArray forward(NDArray x) {
      return x.matMul(weight).add(bias);
    }
  }

  private final List<Dense> layers = new ArrayList<>();

  Row017TwoLayers add(Dense layer) {
    layers.add(layer);
    return this;
  }

  NDArray forward(NDArray x) {
    NDArray h = x;
    for (int i = 0; i < layers.size(); i++) {
      h = layers.get(i).forward(h);
      if (i < layers.size() - 1) {
        h = Activation.relu(h);
      }
    }
    return h;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row017TwoLayers model =
          new Row017TwoLayers()
              .add(Dense.create(manager, 784, 120))
              .add(Dense.create(manager, 120, 84))
              .add(Dense.create(manager, 84, 10));
      System.out.println(model.forward(manager.ones(new Shape(32, 784))).getShape());
    }
  }
}
