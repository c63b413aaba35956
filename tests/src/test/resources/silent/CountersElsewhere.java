package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counters and holders that other methods and threads change. */
public final class CountersElsewhere {
  private static final AtomicInteger SIZE = new AtomicInteger(3);

  private final AtomicInteger width = new AtomicInteger(4);
  private final AtomicReference<NDArray> last = new AtomicReference<>();

  void grow() {
    SIZE.incrementAndGet();
    width.addAndGet(3);
  }

  void keep(NDManager manager) {
    last.set(manager.ones(new Shape(2, 3)));
  }

  NDArray byStatic(NDManager manager) {
    return manager.ones(new Shape(2, 4)).matMul(manager.ones(new Shape(SIZE.get(), 5)));
  }

  NDArray byField(NDManager manager) {
    return manager.ones(new Shape(2, 7)).matMul(manager.ones(new Shape(width.get(), 5)));
  }

  NDArray kept(NDManager manager) {
    return last.get().matMul(manager.ones(new Shape(3, 3)));
  }

  static NDArray counted(NDManager manager, List<String> names) {
    AtomicInteger count = new AtomicInteger();
    names.forEach(name -> count.incrementAndGet());
    return manager.ones(new Shape(2, count.get())).matMul(manager.ones(new Shape(3, 5)));
  }

  static NDArray byThread(NDManager manager) throws InterruptedException {
    AtomicInteger size = new AtomicInteger(1);
    Thread thread = new Thread(() -> size.set(3));
    thread.start();
    thread.join();
    return manager.ones(new Shape(2, size.get())).matMul(manager.ones(new Shape(3, 5)));
  }

  public static void main(String[] args) throws InterruptedException {
    try (NDManager manager = NDManager.newBaseManager()) {
      CountersElsewhere counters = new CountersElsewhere();
      counters.grow();
      counters.keep(manager);
      System.out.println(counters.byStatic(manager).getShape());
      System.out.println(counters.byField(manager).getShape());
      System.out.println(counters.kept(manager).getShape());
      System.out.println(counted(manager, List.of("a", "b", "c")).getShape());
      System.out.println(byThread(manager).getShape());
    }
  }
}
