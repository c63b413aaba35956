package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Classes are counted in one form, however they are written. */
public final class ClassesCounted {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  ClassesCounted(List<String> seen) {
    seen.forEach(each -> written.add(each.strip().replace("_", " ").toLowerCase()));
    Set<String> names = new TreeSet<>();
    for (String each : seen) {
      names.add(each.strip().replace("_", " ").toLowerCase());
    }
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
  }

  NDArray weights(NDManager manager, int features) {
    return manager.ones(new Shape(features, written.size()));
  }

  NDArray prior(NDManager manager) {
    return manager.full(new Shape(numbers.size()), 1f / numbers.size());
  }

  public static void main(String[] args) {
    ClassesCounted classes = new ClassesCounted(List.of("cat", "Dog", "dog ", "red_fox", "cat"));
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(8, 5));
      NDArray scores = x.matMul(classes.weights(manager, 5));
      NDArray weighted = scores.add(classes.prior(manager).log());
      System.out.println(weighted.argMax(1));
    }
  }
}
