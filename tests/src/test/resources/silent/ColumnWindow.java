package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Compares a window of columns with a template. */
public final class ColumnWindow {
  private static final int WIDTH = 25;

  private ColumnWindow() {}

  static NDArray window(NDArray spectrum, int start) {
    StringBuilder index = new StringBuilder(":, ");
    index.append(start);
    index.append(':');
    index.append(start + WIDTH);
    return spectrum.get(index.toString());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray spectrum = manager.randomNormal(new Shape(12, 200));
      NDArray template = manager.randomNormal(new Shape(WIDTH, 4));
      NDArray part = window(spectrum, 50);
      NDArray response = part.matMul(template);
      System.out.println(response.max());
    }
  }
}
