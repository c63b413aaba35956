import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What one arm gives stays known where the other one fails, or gives nobody knows what. */
final class BehindFailingArm {

  NDArray failing(NDManager manager, boolean wide) {
    NDArray pixels = manager.ones(new Shape(2, 3));
    NDArray features;
    if (wide) {
      features = pixels.matMul(manager.ones(new Shape(4, 5))); // BUG: shape.matmul
    } else {
      features = pixels.add(1);
    }
    NDArray scores = features.matMul(manager.ones(new Shape(3, 8)));
    return scores.add(manager.ones(new Shape(2, 9))); // BUG: shape.broadcast
  }

  NDArray given(NDManager manager, NDArray features) {
    NDArray used = features;
    if (used == null) {
      used = manager.ones(new Shape(2, 3));
    }
    NDArray scores = used.matMul(manager.ones(new Shape(3, 8)));
    return scores.concat(manager.ones(new Shape(1, 7)), 0); // BUG: shape.concat
  }
}
