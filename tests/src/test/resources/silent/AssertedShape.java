package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Objects;

/** Assertions and requirements state what the code relies on. */
public final class AssertedShape {
  private AssertedShape() {}

  static NDArray score(NDArray query, NDArray documents) {
    Objects.requireNonNull(query);
    assert query.getShape().dimension() == 1 : "one query";
    assert query.getShape().get(0) == documents.getShape().get(1);
    return documents.matMul(query);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(score(manager.ones(new Shape(8)), manager.ones(new Shape(20, 8))));
    }
  }
}
