package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.Function;

/** Layers as functions in a list. */
public final class GenericPipeline {
  private GenericPipeline() {}

  private static <T> T pipe(T input, List<Function<T, T>> stages) {
    T value = input;
    for (Function<T, T> stage : stages) {
      value = stage.apply(value);
    }
    return value;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray w1 = manager.ones(new Shape(4, 8));
      NDArray w2 = manager.ones(new Shape(8, 2));
      List<Function<NDArray, NDArray>> stages =
          List.of(x -> x.matMul(w1), NDArray::tanh, x -> x.matMul(w2));
      System.out.println(pipe(manager.ones(new Shape(3, 4)), stages));
    }
  }
}
