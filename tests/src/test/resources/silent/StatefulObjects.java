package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects that are changed from somewhere else between two looks at them. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class StatefulObjects {
  private NDArray cache;
  private int width = 3;
  private final List<NDArray> history = new ArrayList<>();
  private final Map<String, NDArray> parameters = new HashMap<>();
  private long[] dims = {2, 3};
  private Listener listener = size -> {};

  interface Listener {
    void resized(int size);
  }

  static final class Config {
    int size = 4;
    Config parent;
  }

  static void same(NDManager m, long a, long b) {
    m.ones(new Shape(a)).add(m.ones(new Shape(b)));
  }

  void cached(NDManager m) {
    cache = m.ones(new Shape(width));
    refresh(m);
    cache.add(m.ones(new Shape(6)));
  }

  private void refresh(NDManager m) {
    cache = cache.concat(m.ones(new Shape(3)));
  }

  void replacedArray(NDManager m) {
    long[] before = dims;
    dims = new long[] {4, 5};
    dims[0] = 7;
    same(m, before[0], 2);
    same(m, dims[0], 7);
    same(m, dims.length, before.length);
    m.ones(new Shape(before)).matMul(m.ones(new Shape(3, dims[1])));
  }

  void remembered(NDManager m) {
    history.add(m.ones(new Shape(3)));
    history.add(m.ones(new Shape(4)));
    trim(1);
    history.get(0).add(m.ones(new Shape(4)));
    parameters.put("w", m.ones(new Shape(2)));
    load(m);
    parameters.get("w").add(m.ones(new Shape(9)));
  }

  private void trim(int most) {
    while (history.size() > most) {
      history.remove(0);
    }
  }

  private void load(NDManager m) {
    for (String name : List.of("w", "b")) {
      parameters.put(name, m.ones(new Shape(9)));
    }
  }

  void calledBack(NDManager m) {
    width = 3;
    listener = size -> width = size;
    announce(8);
    same(m, width, 8);
  }

  private void announce(int size) {
    listener.resized(size);
  }

  static void shared(NDManager m) {
    Config a = new Config();
    Config b = a;
    b.size = 6;
    same(m, a.size, 6);
    a.parent = new Config();
    grow(a.parent);
    same(m, a.parent.size, 5);
    Config c = a.parent;
    a.parent = new Config();
    same(m, c.size, 5);
    same(m, a.parent.size, 4);
  }

  private static void grow(Config config) {
    config.size++;
  }

  static void oneOfTwo(NDManager m, boolean first) {
    Config a = new Config();
    Config b = new Config();
    Config chosen = first ? a : b;
    chosen.size = 7;
    same(m, a.size + b.size, 11);
    same(m, first ? a.size : b.size, 7);
  }

  static void inLoop(NDManager m) {
    List<Config> all = new ArrayList<>();
    Config last = null;
    for (int i = 0; i < 3; i++) {
      Config next = new Config();
      next.size = i + 2;
      next.parent = last;
      last = next;
      all.add(next);
    }
    same(m, last.size, 4);
    same(m, last.parent.size, 3);
    same(m, all.get(0).size, 2);
    all.forEach(config -> config.size *= 2);
    same(m, last.size, 8);
  }

  static void copied(NDManager m) {
    NDList list = new NDList(m.ones(new Shape(3)));
    NDList copy = new NDList(list);
    list.add(m.ones(new Shape(4)));
    copy.add(m.ones(new Shape(5)));
    list.get(1).add(m.ones(new Shape(4)));
    copy.get(1).add(m.ones(new Shape(5)));
    long[] shape = new Shape(2, 3).getShape();
    shape[0] = 9;
    same(m, new Shape(2, 3).get(0), 2);
    long[] clone = shape.clone();
    clone[1] = 8;
    same(m, shape[1], 3);
    int[][] grid = new int[2][3];
    grid[1] = new int[] {4, 5, 6, 7};
    same(m, grid[1].length, 4);
    same(m, grid[0].length, 3);
    grid[0][1] = 6;
    same(m, grid[0][1], grid[1][2]);
  }

  static void conditionReread(NDManager m, StatefulObjects other) {
    if (other.width == 3) {
      other.bump();
      same(m, other.width, 5);
    }
    int before = other.width;
    other.bump();
    m.ones(new Shape(other.width)).add(m.ones(new Shape(before + 2)));
  }

  void bump() {
    width += 2;
  }

  StatefulObjects self() {
    return this;
  }

  void throughSelf(NDManager m) {
    width = 4;
    self().width = 6;
    same(m, width, 6);
    StatefulObjects me = this;
    me.bump();
    same(m, width, 8);
  }

  static int next = 2;

  static int take() {
    return next++;
  }

  static void sequence(NDManager m) {
    next = 2;
    int a = take();
    int b = take();
    same(m, a, 2);
    same(m, b, 3);
    same(m, next, 4);
    m.ones(new Shape(take(), take())).add(m.ones(new Shape(4, 5)));
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      new StatefulObjects().cached(m);
      new StatefulObjects().replacedArray(m);
      new StatefulObjects().remembered(m);
      new StatefulObjects().calledBack(m);
      shared(m);
      oneOfTwo(m, true);
      oneOfTwo(m, false);
      inLoop(m);
      copied(m);
      conditionReread(m, new StatefulObjects());
      new StatefulObjects().throughSelf(m);
      sequence(m);
    }
  }
}
