package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Linear regression with a bias. */
public final class TrainLoop {
  private NDArray w;
  private NDArray b;

  TrainLoop(NDManager manager, int features, int outputs) {
    w = manager.zeros(new Shape(features, outputs));
    b = manager.zeros(new Shape(outputs));
  }

  NDArray predict(NDArray x) {
    return x.matMul(w).add(b);
  }

  void step(NDArray x, NDArray y, float rate) {
    NDArray error = predict(x).sub(y);
    NDArray gw = x.transpose().matMul(error);
    NDArray gb = error.sum(new int[] {0});
    w = w.sub(gw.mul(rate));
    b = b.sub(gb.mul(rate));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      TrainLoop model = new TrainLoop(manager, 3, 2);
      NDArray x = manager.randomNormal(new Shape(50, 3));
      NDArray y = manager.randomNormal(new Shape(50, 2));
      for (int i = 0; i < 100; i++) {
        model.step(x, y, 0.01f);
      }
      System.out.println(model.predict(x).getShape());
    }
  }
}
