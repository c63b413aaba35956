package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A table is made when it is first asked for, on the manager of who asks first. */
public final class FilledOnce {
  private NDArray table;

  NDArray table(NDManager manager) {
    if (table == null) {
      table = manager.arange(6f).reshape(new Shape(3, 2));
    }
    return table;
  }

  public static void main(String[] args) {
    FilledOnce tables = new FilledOnce();
    try (NDManager first = NDManager.newBaseManager()) {
      System.out.println(tables.table(first).sum().getFloat());
    }
    try (NDManager second = NDManager.newBaseManager()) {
      System.out.println(tables.table(second).sum().getFloat()); // BUG: memory.use-after-close
    }
  }
}
