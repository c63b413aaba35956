package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keys that are equal are one key: records, shapes, lists, and objects that say so themselves. */
public final class EqualKeys {
  record Pair(int rows, int columns) {}

  static final class Named {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named named && named.name.equalsIgnoreCase(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name.length());
    }
  }

  enum Stage {
    LAST,
    FIRST
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<Object, NDArray> known = new HashMap<>();
      known.put(new Pair(2, 3), manager.ones(new Shape(2, 3)));
      known.put(new Pair(3, 2), manager.ones(new Shape(3, 2)));
      known.put(new Pair(2, 3), manager.ones(new Shape(3, 3)));
      System.out.println(known.get(new Pair(2, 3)).matMul(known.get(new Pair(3, 2))).getShape());
      known.put(new Shape(4), manager.ones(new Shape(4)));
      known.put(List.of(1, 2), manager.ones(new Shape(1, 2)));
      NDArray four = known.getOrDefault(new Shape(4), manager.ones(new Shape(5)));
      NDArray two = known.getOrDefault(List.of(1, 2), manager.ones(new Shape(5)));
      System.out.println(four.expandDims(1).matMul(two).getShape());
      known.put(new Named("a"), manager.ones(new Shape(6)));
      NDArray six = known.getOrDefault(new Named("A"), manager.ones(new Shape(7)));
      System.out.println(six.add(manager.ones(new Shape(6))).getShape());
      known.remove(new Pair(3, 2));
      NDArray gone = known.getOrDefault(new Pair(3, 2), manager.ones(new Shape(9), DataType.INT32));
      System.out.println(gone.add(manager.ones(new Shape(9), DataType.INT32)).getShape());

      Map<Stage, NDArray> stages = new EnumMap<>(Stage.class);
      stages.put(Stage.FIRST, manager.ones(new Shape(5, 8)));
      stages.put(Stage.LAST, manager.ones(new Shape(2, 5)));
      NDArray x = manager.ones(new Shape(1, 2));
      for (NDArray stage : stages.values()) {
        x = x.matMul(stage);
      }
      Map<Stage, NDArray> sorted = new TreeMap<>(stages);
      NDArray y = manager.ones(new Shape(1, 2));
      for (Map.Entry<Stage, NDArray> stage : sorted.entrySet()) {
        y = y.matMul(stage.getValue());
      }
      System.out.println(x.add(y).getShape());
    }
  }
}
