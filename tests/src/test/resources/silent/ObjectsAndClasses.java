package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Fields, overrides, generics, enums, records, inner classes: whoever is meant decides the size. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class ObjectsAndClasses {
  private ObjectsAndClasses() {}

  static void same(NDManager m, long a, long b) {
    m.ones(new Shape(a)).add(m.ones(new Shape(b)));
  }

  static class Layer {
    protected int width = 3;

    int width() {
      return width;
    }

    NDArray make(NDManager m) {
      return m.ones(new Shape(width()));
    }
  }

  static class Wide extends Layer {
    @Override
    int width() {
      return 2 * width;
    }
  }

  static final class Wider extends Wide {
    Wider() {
      width = 5;
    }

    @Override
    int width() {
      return super.width() + 1;
    }
  }

  static void overridden(NDManager m) {
    Layer layer = new Wide();
    same(m, layer.width(), 6);
    layer = new Wider();
    layer.make(m).add(m.ones(new Shape(11)));
    Layer[] layers = {new Layer(), new Wide(), new Wider()};
    long total = 0;
    for (Layer each : layers) {
      total += each.make(m).size();
    }
    same(m, total, 20);
  }

  static void givenLayer(NDManager m, Layer layer) {
    NDArray x = layer.make(m);
    x.add(m.ones(new Shape(layer.width())));
  }

  interface Sized {
    int base();

    default int size() {
      return base() + 1;
    }
  }

  static void defaults(NDManager m) {
    Sized plain = () -> 4;
    Sized special =
        new Sized() {
          @Override
          public int base() {
            return 4;
          }

          @Override
          public int size() {
            return 9;
          }
        };
    same(m, plain.size(), 5);
    same(m, special.size(), 9);
  }

  enum Pool {
    MAX(2) {
      @Override
      NDArray apply(NDArray x) {
        return x.max(new int[] {1});
      }
    },
    KEEP(3) {
      @Override
      NDArray apply(NDArray x) {
        return x.mean(new int[] {1}, true);
      }
    };

    final int rank;

    Pool(int extra) {
      rank = extra;
    }

    abstract NDArray apply(NDArray x);
  }

  static void enums(NDManager m) {
    NDArray x = m.ones(new Shape(4, 6));
    Pool.MAX.apply(x).add(m.ones(new Shape(4)));
    x.sub(Pool.KEEP.apply(x));
    for (Pool pool : Pool.values()) {
      NDArray y = pool.apply(x);
      if (pool == Pool.KEEP) {
        y = y.squeeze(1);
      }
      y.add(m.ones(new Shape(4)));
    }
    same(m, Pool.MAX.rank + Pool.KEEP.ordinal(), 3);
  }

  record Size(int height, int width) {
    Size {
      if (height > width) {
        int kept = height;
        height = width;
        width = kept;
      }
    }

    Size turned() {
      return new Size(width, height);
    }

    int area() {
      return height * width;
    }
  }

  static void records(NDManager m) {
    Size size = new Size(7, 3);
    m.ones(new Shape(size.height(), size.width())).add(m.ones(new Shape(3, 7)));
    m.ones(new Shape(size.turned().area())).reshape(size.height(), size.width());
    same(m, size.turned().height(), 3);
  }

  static final class Counter {
    private int value;
    private Counter next;

    Counter add(int more) {
      value += more;
      return this;
    }
  }

  static void fluent(NDManager m) {
    Counter one = new Counter();
    Counter two = one.add(2).add(3);
    same(m, one.value, 5);
    two.value++;
    same(m, one.value, 6);
    one.next = new Counter().add(4);
    one.next.next = one;
    one.next.next.value = 8;
    same(m, one.value, 8);
    same(m, two.next.value, 4);
  }

  static void made(NDManager m) {
    Counter[] all = new Counter[3];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Counter().add(i + 2);
    }
    same(m, all[0].value, 2);
    same(m, all[2].value, 4);
    all[1] = all[2];
    all[1].value = 7;
    same(m, all[2].value, 7);
  }

  static <T> T pick(boolean first, T one, T other) {
    return first ? one : other;
  }

  static void generic(NDManager m) {
    NDArray a = m.ones(new Shape(4));
    NDArray b = m.ones(new Shape(5));
    pick(true, a, b).add(m.ones(new Shape(4)));
    pick(false, a, b).add(m.ones(new Shape(5)));
    same(m, pick(false, 3, 6), 6);
  }

  static final class Box<T> {
    private T held;

    Box(T first) {
      held = first;
    }

    void set(T value) {
      held = value;
    }

    T get() {
      return held;
    }
  }

  static void boxes(NDManager m) {
    Box<NDArray> box = new Box<>(m.ones(new Shape(3)));
    Consumer<NDArray> put = box::set;
    put.accept(m.ones(new Shape(6)));
    box.get().add(m.ones(new Shape(6)));
    Box<Integer> count = new Box<>(2);
    Runnable more = () -> count.set(count.get() + 3);
    more.run();
    same(m, count.get(), 5);
  }

  static int depth(int n) {
    return n == 0 ? 2 : 1 + depth(n - 1);
  }

  static NDArray pyramid(NDArray x, int levels) {
    if (levels == 0 || x.getShape().get(0) < 4) {
      return x;
    }
    long half = x.getShape().get(0) / 2;
    return pyramid(x.get("0:{}", 2 * half).reshape(half, 2).mean(new int[] {1}), levels - 1);
  }

  static void recursion(NDManager m) {
    same(m, depth(3), 5);
    pyramid(m.ones(new Shape(16)), 2).add(m.ones(new Shape(4)));
    pyramid(m.ones(new Shape(7)), 5).add(m.ones(new Shape(3)));
  }

  static long area(int side) {
    return (long) side * side;
  }

  static long area(long height, long width) {
    return height * width;
  }

  static long area(Object any) {
    return 6;
  }

  static void overloads(NDManager m) {
    same(m, area(3), 9);
    same(m, area(3, 4), 12);
    same(m, area("3"), 6);
    same(m, area(Integer.valueOf(3)), 9 - 3);
  }

  static final class Lazy {
    private static int made;
    static final int SIZE;

    static {
      int n = 1;
      while (n < 6) {
        n *= 2;
      }
      SIZE = n;
    }

    private NDArray table;

    NDArray table(NDManager m) {
      if (table == null) {
        table = m.ones(new Shape(SIZE, 2));
        made++;
      }
      return table;
    }
  }

  static void lazy(NDManager m) {
    Lazy lazy = new Lazy();
    lazy.table(m).add(lazy.table(m));
    lazy.table(m).matMul(m.ones(new Shape(2, 8))).add(m.ones(new Shape(Lazy.SIZE)));
    same(m, Lazy.SIZE, 8);
    same(m, Lazy.made + 2, 3);
  }

  final class Outer {
    private int n = 3;

    final class Inner {
      void grow() {
        n += 2;
      }
    }

    void run(NDManager m) {
      Inner inner = new Inner();
      inner.grow();
      same(m, n, 5);
      Runnable twice =
          new Runnable() {
            @Override
            public void run() {
              n *= 2;
            }
          };
      twice.run();
      same(m, n, 10);
    }
  }

  interface Step {
    void go();
  }

  static void captured(NDManager m) {
    int[] n = {2};
    Step anonymous =
        new Step() {
          @Override
          public void go() {
            n[0] += 2;
          }
        };
    class Local implements Step {
      @Override
      public void go() {
        n[0] *= 3;
      }
    }
    Step local = new Local();
    anonymous.go();
    same(m, n[0], 4);
    n[0] = 5;
    local.go();
    same(m, n[0], 15);
    n[0] = 2;
    anonymous.go();
    same(m, n[0], 4);
  }

  static void suppliers(NDManager m) {
    Supplier<NDArray> one = () -> m.ones(new Shape(4));
    UnaryOperator<NDArray> twice = x -> x.concat(x);
    UnaryOperator<NDArray> both = x -> twice.apply(twice.apply(x));
    both.apply(one.get()).add(m.ones(new Shape(16)));
    UnaryOperator<NDArray> neverRun = x -> x.reshape(99);
    UnaryOperator<NDArray> chosen = m == null ? neverRun : twice;
    chosen.apply(one.get()).add(m.ones(new Shape(8)));
  }

  static void threads(NDManager m) throws InterruptedException {
    int[] size = {3};
    Thread thread = new Thread(() -> size[0] = 6);
    thread.start();
    thread.join();
    same(m, size[0], 6);
  }

  public static void main(String[] args) throws InterruptedException {
    try (NDManager m = NDManager.newBaseManager()) {
      overridden(m);
      givenLayer(m, new Wider());
      defaults(m);
      enums(m);
      records(m);
      fluent(m);
      made(m);
      generic(m);
      boxes(m);
      recursion(m);
      overloads(m);
      lazy(m);
      new ObjectsAndClasses().new Outer().run(m);
      captured(m);
      suppliers(m);
      threads(m);
    }
  }
}
