package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A typed register of anything, with arrays as one kind of thing. */
public final class GenericStore<K extends Comparable<K>, V> {
  private final NavigableMap<K, V> values = new TreeMap<>();

  GenericStore<K, V> with(K key, V value) {
    values.put(key, value);
    return this;
  }

  <R> R fold(R start, BiFunction<R, V, R> step) {
    R result = start;
    for (V value : values.values()) {
      result = step.apply(result, value);
    }
    return result;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      GenericStore<Integer, NDArray> layers =
          new GenericStore<Integer, NDArray>()
              .with(0, manager.ones(new Shape(12, 24)))
              .with(1, manager.ones(new Shape(24, 6)))
              .with(2, manager.ones(new Shape(24, 2)));
      NDArray out = layers.fold(manager.ones(new Shape(1, 12)), (x, w) -> x.matMul(w).tanh()); // BUG: shape.matmul
      System.out.println(out.getShape());
    }
  }
}
