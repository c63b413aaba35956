package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Labels of 64-bit integers are read as floats. */
public final class ReadAsFloat {
  private ReadAsFloat() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray labels = manager.zeros(new Shape(5), DataType.INT64);
      float[] values = labels.toFloatArray(); // BUG: dtype.mismatch
      System.out.println(values.length);
    }
  }
}
