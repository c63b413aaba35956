package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Shapes that are kept in atomics, holders and arrays of one element. */
public final class AtomicHolders {
  private final AtomicReference<NDArray> latest = new AtomicReference<>();
  private final AtomicLong width = new AtomicLong(4);

  void put(NDArray x) {
    latest.set(x);
    width.set(x.getShape().get(1));
  }

  NDArray next() {
    NDArray x = latest.get();
    return x.matMul(x.getManager().ones(new Shape(width.get(), 7)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      AtomicHolders scopes = new AtomicHolders();
      NDArray[] holder = {manager.ones(new Shape(2, 3))};
      scopes.put(holder[0]);
      holder[0] = scopes.next();
      scopes.put(holder[0]);
      Runnable grow = () -> holder[0] = holder[0].concat(holder[0], 1);
      grow.run();
      grow.run();
      System.out.println(holder[0].matMul(manager.ones(new Shape(28, 1))).getShape());
      System.out.println(scopes.next().getShape());
    }
  }
}
