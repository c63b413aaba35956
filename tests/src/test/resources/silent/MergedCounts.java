package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of maps that are merged, replaced and gathered, in whatever order they come. */
public final class MergedCounts {
  record Row(String user, NDArray value) {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Row> rows =
          List.of(
              new Row("b", manager.ones(new Shape(1, 4))),
              new Row("a", manager.ones(new Shape(2, 4))),
              new Row("b", manager.ones(new Shape(3, 4))));
      Map<String, NDArray> byUser = new HashMap<>();
      for (Row row : rows) {
        byUser.merge(row.user(), row.value(), (old, more) -> old.concat(more, 0));
      }
      NDArray b = byUser.get("b");
      System.out.println(b.add(manager.ones(new Shape(4, 1))).getShape());
      byUser.replaceAll((user, value) -> value.sum(new int[] {0}));
      NDArray sum = manager.zeros(new Shape(4));
      for (NDArray value : byUser.values()) {
        sum = sum.add(value);
      }
      System.out.println(sum.getShape());

      Map<String, NDArray> joined =
          rows.stream()
              .collect(Collectors.toMap(Row::user, Row::value, (x, y) -> x.concat(y), LinkedHashMap::new));
      NDArray all = manager.zeros(new Shape(1, 4));
      for (NDArray value : joined.values()) {
        all = all.concat(value);
      }
      System.out.println(all.add(manager.ones(new Shape(7, 1))).getShape());

      Map<String, Integer> sizes = new HashMap<>();
      for (String word : "wide narrow wide".split(" ")) {
        sizes.merge(word, 2, Integer::sum);
      }
      int wide = sizes.get("wide");
      System.out.println(manager.ones(new Shape(wide)).add(manager.ones(new Shape(4))).getShape());

      List<NDArray> pieces =
          Stream.of(1, 2, 3)
              .flatMap(n -> Stream.of(manager.ones(new Shape(n)), manager.ones(new Shape(n))))
              .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
      System.out.println(pieces.get(4).add(pieces.get(5)).getShape());
    }
  }
}
