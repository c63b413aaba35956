package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/** Rows in a pair of our own, tables that a map makes when they are asked for. */
public final class GenericPair {
  static final class Pair<A, B> {
    final A first;
    final B second;

    private Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    static <A, B> Pair<A, B> of(A first, B second) {
      return new Pair<>(first, second);
    }

    Pair<B, A> swapped() {
      return of(second, first);
    }
  }

  static final class Tables {
    private final Map<String, NDArray> tables = new HashMap<>();

    NDArray table(NDManager manager, String name, long rows, long columns) {
      return tables.computeIfAbsent(name, key -> manager.randomNormal(new Shape(rows, columns)));
    }
  }

  private GenericPair() {}

  static Pair<NDArray, NDArray> split(NDArray rows, long first) {
    return Pair.of(rows.get(":{}", first), rows.get("{}:", first));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Pair<NDArray, NDArray> parts = split(manager.randomNormal(new Shape(20, 6)), 15).swapped();
      NDArray test = parts.first;
      NDArray train = parts.second;
      NDArray moments = train.transpose().matMul(train);
      NDArray drift = moments.sub(test.transpose().matMul(test));
      Tables tables = new Tables();
      NDArray scores = test.matMul(tables.table(manager, "head", 6, 3));
      NDArray again = moments.matMul(tables.table(manager, "head", 6, 3));
      System.out.println(drift.sum().getFloat() + scores.sum().getFloat() + again.sum().getFloat());
    }
  }
}
