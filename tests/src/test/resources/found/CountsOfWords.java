package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** A table of counts is filled row by row; its projection has another width. */
public final class CountsOfWords {
  private static final int BUCKETS = 32;

  private CountsOfWords() {}

  static NDArray counts(NDManager manager, List<String> texts) {
    float[][] rows = new float[texts.size()][BUCKETS];
    for (int i = 0; i < texts.size(); i++) {
      for (String word : texts.get(i).split(" ")) {
        rows[i][Math.floorMod(word.hashCode(), BUCKETS)]++;
      }
    }
    return manager.create(rows);
  }

  static int[][] stages() {
    int[][] widths = new int[2][2];
    widths[0][0] = BUCKETS;
    widths[0][1] = 8;
    widths[1][0] = 16;
    widths[1][1] = 3;
    return widths;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = counts(manager, List.of("a cat", "a dog", "rain and wind", "rain"));
      int[][] stages = stages();
      NDArray first = x.matMul(manager.randomNormal(new Shape(stages[0][0], stages[0][1])));
      NDArray w = manager.randomNormal(new Shape(stages[1][0], stages[1][1]));
      System.out.println(first.matMul(w)); // BUG: shape.matmul
    }
  }
}
