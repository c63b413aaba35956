package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Cuts crops out of an image. */
public final class MultiCrop {
  private static final int[][] CORNERS = {{0, 0}, {0, 16}, {16, 0}, {20, 20}};

  private MultiCrop() {}

  static NDArray crops(NDArray image, int size) {
    NDList crops = new NDList(CORNERS.length);
    for (int[] corner : CORNERS) {
      int top = corner[0];
      int left = corner[1];
      NDArray crop = image.get(":, {}:{}, {}:{}", top, top + size, left, left + size);
      crops.add(crop);
    }
    return NDArrays.stack(crops);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.ones(new Shape(3, 36, 36));
      System.out.println(crops(image, 16).getShape());
    }
  }
}
