package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An empty or short batch returns before the part that needs more rows. */
public final class EarlyExit {
  private EarlyExit() {}

  static NDArray differences(NDArray rows) {
    long n = rows.getShape().get(0);
    if (n < 2) {
      return rows;
    }
    return rows.get("1:").sub(rows.get(":-1"));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(differences(manager.ones(new Shape(0, 3))).getShape());
      System.out.println(differences(manager.ones(new Shape(1, 3))).getShape());
      System.out.println(differences(manager.ones(new Shape(6, 3))).getShape());
    }
  }
}
