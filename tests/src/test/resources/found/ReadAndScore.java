package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Scanner;

/** Scores whatever comes in, as long as something comes. */
public final class ReadAndScore {
  private ReadAndScore() {}

  static float total(Scanner input) {
    float total = 0;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.create(new float[] {2, 1});
      while (input.hasNextInt()) {
        float[] row = {input.nextInt(), 1};
        NDArray x = manager.create(row); // BUG: memory.loop (silent: memory fills up)
        NDArray y = x.matMul(weight);
        total += y.getFloat();
      }
    }
    return total;
  }

  public static void main(String[] args) {
    System.out.println(total(new Scanner("1 2 3")));
  }
}
