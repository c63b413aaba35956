package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists and maps that functions fill; how often they run, only the caller knows. */
public final class GatheredFromOutside {
  record Row(String label, float[] values) {}

  static NDArray centres(NDManager manager, List<Row> rows) {
    Map<String, List<Row>> groups = rows.stream().collect(Collectors.groupingBy(Row::label));
    List<NDArray> centres = new ArrayList<>();
    groups.forEach(
        (label, group) -> {
          float[][] values = group.stream().map(Row::values).toArray(float[][]::new);
          centres.add(manager.create(values).mean(new int[] {0}));
        });
    return NDArrays.stack(new NDList(centres));
  }

  static NDArray table(NDManager manager, List<Row> rows) {
    Map<String, NDArray> byLabel =
        rows.stream()
            .collect(
                Collectors.toMap(
                    Row::label, row -> manager.create(row.values()), (first, second) -> second));
    return NDArrays.stack(new NDList(byLabel.values()));
  }

  static NDArray scaled(List<NDArray> arrays, Optional<NDArray> bias) {
    NDList all =
        arrays.stream().map(a -> a.mul(2)).collect(NDList::new, NDList::add, NDList::addAll);
    NDList biases = new NDList();
    bias.ifPresent(biases::add);
    return bias.isPresent() ? NDArrays.stack(all).add(NDArrays.stack(biases)) : NDArrays.stack(all);
  }

  static NDArray made(Map<String, NDArray> cache, String key, Function<String, NDArray> maker) {
    List<NDArray> made = new ArrayList<>();
    NDArray found =
        cache.computeIfAbsent(
            key,
            k -> {
              NDArray array = maker.apply(k);
              made.add(array);
              return array;
            });
    return made.isEmpty() ? found : NDArrays.stack(new NDList(made)).get(0);
  }

  static NDArray dropped(List<NDArray> arrays) {
    List<NDArray> small = new ArrayList<>();
    arrays.removeIf(array -> array.size() < 3 && small.add(array));
    return NDArrays.stack(new NDList(small));
  }

  public static void main(String[] args) {
    List<Row> rows =
        List.of(
            new Row("a", new float[] {1, 2}),
            new Row("b", new float[] {3, 4}),
            new Row("a", new float[] {5, 6}));
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(centres(manager, rows).getShape());
      System.out.println(table(manager, rows).getShape());
      List<NDArray> arrays = new ArrayList<>(List.of(manager.ones(new Shape(2))));
      System.out.println(scaled(arrays, Optional.of(manager.ones(new Shape(2)))).getShape());
      System.out.println(made(new HashMap<>(), "x", k -> manager.ones(new Shape(4))).getShape());
      System.out.println(dropped(arrays).getShape());
    }
  }
}
