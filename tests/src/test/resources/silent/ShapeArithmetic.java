package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Shapes are built, cut and joined; all of it adds up. */
public final class ShapeArithmetic {
  private ShapeArithmetic() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape image = new Shape(3, 8, 10);
      Shape batch = new Shape(4).addAll(image);
      NDArray x = manager.ones(batch);
      NDArray flat = x.reshape(batch.head(), image.size());
      NDArray rows = x.reshape(batch.size() / batch.tail(), batch.getLastDimension());
      NDArray planes = x.reshape(batch.slice(0, 2).addAll(new Shape(80)));
      System.out.println(flat.getShape() + " " + rows.getShape() + " " + planes.getShape());
    }
  }
}
