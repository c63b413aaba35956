package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Cuts images into square patches, as the first step of a vision transformer. */
public final class ImageTiles {

  private static final int PATCH = 16;

  private ImageTiles() {}

  static NDArray patches(NDArray images) {
    Shape shape = images.getShape();
    long batch = shape.get(0);
    long channels = shape.get(1);
    long rows = shape.get(2) / PATCH;
    long columns = shape.get(3) / PATCH;
    NDArray grid = images.reshape(batch, channels, rows, PATCH, columns, PATCH);
    NDArray ordered = grid.transpose(0, 2, 4, 1, 3, 5);
    return ordered.reshape(batch, rows * columns, channels * PATCH); // BUG: shape.reshape
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.randomUniform(0f, 1f, new Shape(2, 3, 224, 224));
      NDArray tokens = patches(images);
      NDArray embedding = manager.randomNormal(new Shape(3 * PATCH * PATCH, 64));
      System.out.println(tokens.reshape(-1, 3 * PATCH * PATCH).matMul(embedding).getShape());
    }
  }
}
