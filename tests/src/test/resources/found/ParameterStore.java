package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/** The name of a parameter is built with the wrong layer. */
public final class ParameterStore {
  private final Map<String, NDArray> store = new HashMap<>();
  private final int layers;

  ParameterStore(NDManager manager, int[] widths) {
    layers = widths.length - 1;
    for (int i = 0; i < layers; i++) {
      store.put("layer" + i + ".weight", manager.ones(new Shape(widths[i], widths[i + 1])));
      store.put("layer" + i + ".bias", manager.zeros(new Shape(widths[i + 1])));
    }
  }

  NDArray forward(NDArray x) {
    NDArray h = x;
    for (int i = 0; i < layers; i++) {
      NDArray w = store.get("layer" + i + ".weight");
      NDArray b = store.get("layer" + 0 + ".bias");
      h = h.matMul(w).add(b); // BUG: shape.broadcast
    }
    return h;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore net = new ParameterStore(manager, new int[] {5, 8, 3});
      System.out.println(net.forward(manager.ones(new Shape(2, 5))));
    }
  }
}
