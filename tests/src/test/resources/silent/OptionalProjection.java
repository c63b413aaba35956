package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** The shortcut is projected where, and only where, the widths differ. */
public final class OptionalProjection {
  private final Optional<NDArray> projection;
  private final NDArray weight;

  OptionalProjection(NDManager manager, int in, int out) {
    weight = manager.ones(new Shape(in, out));
    projection = in == out ? Optional.empty() : Optional.of(manager.ones(new Shape(in, out)));
  }

  NDArray forward(NDArray x) {
    NDArray shortcut = projection.map(x::matMul).orElse(x);
    return x.matMul(weight).add(shortcut);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 6));
      System.out.println(new OptionalProjection(manager, 6, 6).forward(x));
      System.out.println(new OptionalProjection(manager, 6, 4).forward(x));
    }
  }
}
