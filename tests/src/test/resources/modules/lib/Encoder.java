package lib;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.shapeproof.annotations.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Helpers of a team, of which one has a contract. */
public class Encoder {
  private final NDArray weight;
  private final Settings settings;

  public Encoder(NDManager manager, int features, int hidden) {
    this.settings = new Settings(features, hidden);
    this.weight =
        manager.zeros(new ai.djl.ndarray.types.Shape(settings.features(), settings.hidden()));
  }

  record Settings(int features, int hidden) {}

  public NDArray project(NDArray x) {
    return x.matMul(weight);
  }

  public static NDArray pooled(NDArray x) {
    return x.mean(new int[] {1});
  }

  public static NDArray splitHeads(NDArray x, int heads) {
    long batch = x.getShape().get(0);
    long time = x.getShape().get(1);
    int width = Heads.width((int) x.getShape().get(2), heads);
    return x.reshape(batch, time, heads, width).transpose(0, 2, 1, 3);
  }

  @Shape("b, n")
  public static NDArray logits(@Shape("b, 64") NDArray x, @Shape("64, n") NDArray w) {
    return x.matMul(w);
  }

  public static NDArray residual(NDArray x, UnaryOperator<NDArray> layer) {
    return layer.apply(x).add(x);
  }

  public static NDArray joined(NDManager manager, int parts) {
    List<NDArray> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      all.add(manager.zeros(new ai.djl.ndarray.types.Shape(2, 5)));
    }
    NDList list = new NDList(all);
    return ai.djl.ndarray.NDArrays.concat(list, 1);
  }

  public interface Step {
    NDArray apply(NDArray x);
  }

  public static Step halving() {
    return new Step() {
      @Override
      public NDArray apply(NDArray x) {
        return x.reshape(x.getShape().get(0), 2, -1).sum(new int[] {1});
      }
    };
  }
}
