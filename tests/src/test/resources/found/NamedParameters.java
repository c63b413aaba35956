package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/** The second bias has the width of the hidden layer. */
public final class NamedParameters {
  private final Map<String, NDArray> parameters = new HashMap<>();

  NamedParameters(NDManager manager, long in, long hidden, long out) {
    parameters.put("w1", manager.randomNormal(new Shape(in, hidden)));
    parameters.put("b1", manager.zeros(new Shape(hidden)));
    parameters.put("w2", manager.randomNormal(new Shape(hidden, out)));
    parameters.put("b2", manager.zeros(new Shape(hidden)));
  }

  NDArray predict(NDArray x) {
    NDArray h = x.matMul(parameters.get("w1")).add(parameters.get("b1")).tanh();
    return h.matMul(parameters.get("w2")).add(parameters.get("b2")); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NamedParameters net = new NamedParameters(manager, 4, 12, 3);
      System.out.println(net.predict(manager.ones(new Shape(9, 4))));
    }
  }
}
