package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A set keeps what is equal once, a map by identity twice. */
public final class DistinctParts {
  record Width(int value) {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Set<Width> widths = new LinkedHashSet<>();
      widths.add(new Width(3));
      widths.add(new Width(5));
      boolean again = widths.add(new Width(3));
      int total = again ? 1 : 0;
      for (Width width : widths) {
        total += width.value();
      }
      System.out.println(manager.ones(new Shape(total)).add(manager.ones(new Shape(8))).getShape());

      Map<Width, NDArray> own = new IdentityHashMap<>();
      Width one = new Width(1);
      own.put(one, manager.ones(new Shape(2)));
      own.put(new Width(1), manager.ones(new Shape(4)));
      System.out.println(own.get(one).add(manager.ones(new Shape(2))).getShape());

      Set<UnaryOperator<NDArray>> steps = new LinkedHashSet<>();
      for (int i = 0; i < 2; i++) {
        steps.add(NDArray::transpose);
      }
      NDArray x = manager.ones(new Shape(3, 4));
      for (UnaryOperator<NDArray> step : steps) {
        x = step.apply(x);
      }
      System.out.println(x.getShape());

      NDArray found = null;
      for (int i = 1; i < 6; i++) {
        if (i * i > 10) {
          found = manager.ones(new Shape(i));
          break;
        }
      }
      System.out.println(found == null ? "" : found.add(manager.ones(new Shape(4))).getShape());
    }
  }
}
