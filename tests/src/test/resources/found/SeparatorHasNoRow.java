package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The separator has the number after the last word, and the table a row for each word. */
public final class SeparatorHasNoRow {
  private static final String[] WORDS = {"<pad>", "good", "bad", "film"};

  static long[] encode(String text, int length) {
    long[] ids = new long[length];
    String[] parts = text.split(" ");
    for (int i = 0; i < parts.length; i++) {
      for (int w = 0; w < WORDS.length; w++) {
        if (WORDS[w].equals(parts[i])) {
          ids[i] = w;
        }
      }
    }
    ids[parts.length] = WORDS.length;
    return ids;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomNormal(new Shape(WORDS.length, 6));
      NDArray ids = manager.create(encode("good film", 5));
      NDArray rows = table.get(ids); // BUG: values.index
      System.out.println(rows.mean());
    }
  }
}
