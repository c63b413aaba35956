package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Steps of one's own interface are put together; the last two do not fit. */
public final class OwnComposition {
  interface Step<A, B> {
    B run(A input);

    default <C> Step<A, C> before(Step<B, C> next) {
      return input -> next.run(run(input));
    }
  }

  record Scored(NDArray scores, long count) {}

  static final class Settings {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    int number(String name, int otherwise) {
      asked.add(name);
      String text = values.get(name);
      return text != null ? Integer.parseInt(text) : otherwise;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Settings settings = new Settings();
      settings.values.put("classes", "7");
      NDArray weight = manager.ones(new Shape(5, settings.number("classes", 10)));
      NDArray prior = manager.ones(new Shape(settings.number("labels", 10)));
      Step<NDArray, NDArray> scale = x -> x.div(2);
      Step<NDArray, NDArray> all =
          scale
              .before(x -> new Scored(x.matMul(weight), x.getShape().get(0)))
              .before(scored -> scored.scores().div(scored.count()))
              .before(x -> x.sub(prior)); // BUG: shape.broadcast
      System.out.println(all.run(manager.ones(new Shape(3, 5))).getShape());
    }
  }
}
