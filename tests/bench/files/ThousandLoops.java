import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A loop that runs a thousand times over growing and steady tensors. */
public final class ThousandLoops {

  private ThousandLoops() {}

  public static NDArray run(NDManager manager, long batch) {
    NDArray grown = manager.zeros(new Shape(batch, 1));
    NDArray steady = manager.ones(new Shape(batch, 16));
    NDArray weight = manager.ones(new Shape(16, 16));
    for (int i = 0; i < 1000; i++) {
      steady = steady.matMul(weight).add(manager.ones(new Shape(16)));
      grown = grown.concat(steady.get(":, 0:1"), 1);
    }
    return grown.get(":, 1:").matMul(manager.ones(new Shape(1000, 16))).add(steady);
  }
}
