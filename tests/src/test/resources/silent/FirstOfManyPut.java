package silent;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is put in all at once makes the table larger than one by one, and the order another. */
public final class FirstOfManyPut {
  private FirstOfManyPut() {}

  public static void main(String[] args) {
    Map<Integer, Integer> given = new LinkedHashMap<>();
    for (int key : new int[] {16, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) {
      given.put(key, key);
    }
    Map<Integer, Integer> table = new HashMap<>();
    table.putAll(given);
    int first = -1;
    for (int key : table.keySet()) {
      if (first < 0) {
        first = key;
      }
    }
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(
          manager.ones(new Shape(2, first)).matMul(manager.ones(new Shape(1, 3))).getShape());
    }
  }
}
