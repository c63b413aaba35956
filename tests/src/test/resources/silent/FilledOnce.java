package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.Supplier;

/** What is made when it is first asked for is made anew where it was closed. */
public final class FilledOnce {
  private NDManager manager;
  private NDArray table;
  private NDArray last;

  NDManager manager(NDManager parent) {
    if (manager == null || !manager.isOpen()) {
      manager = parent.newSubManager();
    }
    return manager;
  }

  NDArray table(NDManager parent) {
    if (table == null) {
      table = manager(parent).arange(6f).reshape(new Shape(3, 2));
    }
    return table;
  }

  void reset() {
    if (table != null) {
      table.close();
    }
    table = null;
  }

  void close() {
    if (manager != null) {
      manager.close();
      manager = null;
      table = null;
    }
  }

  void keepLast(List<NDArray> all) {
    all.forEach(each -> last = each.mul(2));
  }

  void open(NDManager parent) {
    Supplier<NDManager> opens = () -> manager = parent.newSubManager();
    System.out.println(opens.get().isOpen());
  }

  float sumOfLast() {
    return last == null ? 0 : last.sum().getFloat();
  }

  public static void main(String[] args) {
    FilledOnce tables = new FilledOnce();
    for (int round = 0; round < 2; round++) {
      try (NDManager parent = NDManager.newBaseManager()) {
        System.out.println(tables.table(parent).sum().getFloat());
        tables.reset();
        System.out.println(tables.table(parent).sum().getFloat());
        tables.close();
      }
    }
    FilledOnce others = new FilledOnce();
    try (NDManager parent = NDManager.newBaseManager()) {
      others.open(parent);
      others.keepLast(List.of(parent.ones(new Shape(2)), parent.ones(new Shape(3))));
      System.out.println(others.sumOfLast());
      others.close();
    }
  }
}
