package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** What a static array holds is changed by handing it to a library, and element by element. */
public final class FilledElsewhere {
  private static final long[] SIZES = {2, 3};
  private static final int[][] GRID = {{2, 3}, {4, 5}};

  private FilledElsewhere() {}

  static void widen() {
    Arrays.fill(SIZES, 7);
    int[][] rows = GRID;
    int[] last = rows[1];
    rows[1][0] = last.length + 4;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      widen();
      NDArray x = manager.ones(new Shape(SIZES[0], SIZES[1]));
      NDArray sevens = x.matMul(manager.ones(new Shape(7, 4)));
      NDArray six = manager.ones(new Shape(6)).add(manager.ones(new Shape(GRID[1][0])));
      System.out.println(sevens.getShape() + " " + six.getShape());
    }
  }
}
