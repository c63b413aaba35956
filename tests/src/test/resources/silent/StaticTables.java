package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Constants of a class are tables. */
public final class StaticTables {
  private static final int WIDTH = 12;
  private static final int HIDDEN = 2 * WIDTH;

  private StaticTables() {}

  private static NDArray project(NDManager manager, NDArray x) {
    NDArray up = manager.randomNormal(new Shape(WIDTH, HIDDEN));
    NDArray down = manager.randomNormal(new Shape(HIDDEN, WIDTH));
    NDArray hidden = x.matMul(up).tanh();
    return hidden.matMul(down).add(x);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(project(manager, manager.ones(new Shape(4, WIDTH))));
    }
  }
}
