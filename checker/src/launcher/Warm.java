import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What the launcher analyses once, to record the classes that a run needs. */
final class Warm {

  static NDArray run(NDManager manager, int batch) {
    NDArray x = manager.ones(new Shape(batch, 768));
    NDArray w = manager.ones(new Shape(768, 10));
    NDArray y = x.matMul(w).add(manager.ones(new Shape(10)));
    if (batch > 1) {
      y = y.reshape(batch, 2, 5);
    }
    return y.matMul(manager.ones(new Shape(7, 3)));
  }
}
