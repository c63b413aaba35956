package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Functions that close arrays, or make them in a scope, and when they run. */
public final class ScopedWorkFits {
  private final List<Runnable> later = new ArrayList<>();

  static <T> T scoped(NDManager parent, Function<NDManager, T> work) {
    try (NDManager scope = parent.newSubManager()) {
      return work.apply(scope);
    }
  }

  static NDArray kept(NDManager parent, Function<NDManager, NDArray> work) {
    try (NDManager scope = parent.newSubManager()) {
      NDArray result = work.apply(scope);
      result.attach(parent);
      return result;
    }
  }

  static <T> T twice(Supplier<T> work) {
    work.get();
    return work.get();
  }

  static void unless(boolean skip, Runnable work) {
    if (!skip) {
      work.run();
    }
  }

  static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  static void each(List<NDArray> arrays, Consumer<NDArray> action) {
    for (NDArray array : arrays) {
      action.accept(array);
    }
  }

  private void atEnd(Runnable work) {
    later.add(work);
  }

  private void finish() {
    later.forEach(Runnable::run);
  }

  float run(NDManager manager, boolean keep) {
    NDArray x = manager.ones(new Shape(4));
    atEnd(() -> x.close());
    NDArray y = manager.ones(new Shape(4));
    unless(keep, () -> y.close());
    float sum = x.sum().getFloat() + (keep ? y.sum().getFloat() : 0);
    finish();
    return sum;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray own = scoped(manager, scope -> manager.ones(new Shape(4)));
      NDArray moved =
          scoped(
              manager,
              scope -> {
                NDArray made = scope.ones(new Shape(4));
                made.attach(manager);
                return made;
              });
      NDArray attached = kept(manager, scope -> scope.ones(new Shape(4)).mul(2));
      float number = scoped(manager, scope -> scope.ones(new Shape(4)).sum().getFloat());
      System.out.println(own.add(moved).add(attached).add(number).sum().getFloat());
      NDArray before = null;
      for (int i = 0; i < 3; i++) {
        NDArray now = twice(() -> manager.ones(new Shape(4)));
        if (before != null) {
          before.close();
        }
        System.out.println(now.sum().getFloat());
        before = now;
      }
      List<NDArray> arrays = List.of(manager.ones(new Shape(4)), manager.ones(new Shape(4)));
      each(arrays, array -> System.out.println(array.sum().getFloat()));
      each(arrays, NDArray::close);
      NDManager other = NDManager.newBaseManager();
      elsewhere(() -> other.close());
      System.out.println(other.isOpen());
      System.out.println(new ScopedWorkFits().run(manager, args.length == 0));
    }
  }
}
