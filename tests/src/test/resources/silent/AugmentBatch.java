package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Appends flipped copies of a batch. */
public final class AugmentBatch {
  interface Augmentation extends Function<NDArray, NDArray> {}

  private final List<Augmentation> steps;

  AugmentBatch(Augmentation... steps) {
    this.steps = Arrays.asList(steps);
  }

  NDArray run(NDArray batch) {
    NDArray out = batch;
    for (Augmentation step : steps) {
      out = step.apply(out);
    }
    return out;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      AugmentBatch augment =
          new AugmentBatch(x -> x.concat(x.flip(3), 0), x -> x.get(":, :, 2:-2, 2:-2"));
      NDArray images = manager.randomUniform(0, 1, new Shape(8, 3, 32, 32));
      NDArray mean = manager.full(new Shape(1, 3, 1, 1), 0.5f);
      System.out.println(augment.run(images).sub(mean).getShape());
    }
  }
}
