package silent;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Pictures with their channels first and last, made of arrays and read again. */
public final class ImageFromArray {
  private ImageFromArray() {}

  private static Image picture(NDArray decoded) {
    NDArray bytes = decoded.mul(255).clip(0, 255).toType(DataType.UINT8, false);
    return ImageFactory.getInstance().fromNDArray(bytes.squeeze(0));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Image first = picture(manager.ones(new Shape(1, 3, 4, 5)));
      Image last = picture(manager.ones(new Shape(1, 4, 5, 3)));
      System.out.println(first.getWidth() == last.getWidth());
      NDArray pixels = first.toNDArray(manager).toType(DataType.FLOAT32, false);
      System.out.println(pixels.add(last.toNDArray(manager)).reshape(60));
      Image odd = picture(manager.ones(new Shape(1, 3, 7, 3)));
      System.out.println(odd.toNDArray(manager).reshape(7 * 3 * 3).size());
    }
  }
}
