package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** Encoders are run in order and the second one expects raw input. */
public final class EncoderMap {
  private final Map<String, NDArray> encoders = new LinkedHashMap<>();

  EncoderMap add(String name, NDArray weight) {
    encoders.put(name, weight);
    return this;
  }

  NDArray encode(NDArray x) {
    NDArray code = x;
    for (Map.Entry<String, NDArray> entry : encoders.entrySet()) {
      code = code.matMul(entry.getValue()).tanh(); // BUG: shape.matmul
    }
    return code;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      EncoderMap model =
          new EncoderMap()
              .add("low", manager.randomNormal(new Shape(30, 20)))
              .add("high", manager.randomNormal(new Shape(30, 10)));
      System.out.println(model.encode(manager.ones(new Shape(5, 30))));
    }
  }
}
