package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** A chain of factors is multiplied by a stream: the last one does not fit. */
public final class ReducedByReference {
  static NDArray product(List<NDArray> factors) {
    return factors.stream()
        .filter(factor -> factor.getShape().dimension() == 2)
        .reduce(NDArray::matMul) // BUG: shape.matmul
        .orElseThrow();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> factors =
          List.of(
              manager.ones(new Shape(2, 7)),
              manager.ones(new Shape(7, 5)),
              manager.ones(new Shape(7, 5)));
      System.out.println(product(factors).getShape());
    }
  }
}
