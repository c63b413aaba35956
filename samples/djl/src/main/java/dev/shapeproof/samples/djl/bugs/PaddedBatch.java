package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Pads sentences of token ids to one length and stacks them into a batch. */
public final class PaddedBatch {

  private static final int LENGTH = 16;

  private PaddedBatch() {}

  static NDArray pad(NDManager manager, long[] tokens) {
    NDArray sentence = manager.create(tokens);
    NDArray padding = manager.zeros(new Shape(LENGTH), DataType.INT64);
    return sentence.concat(padding, 0);
  }

  public static void main(String[] args) {
    long[] first = {101, 7592, 2088, 102};
    long[] second = {101, 2023, 2003, 1037, 7953, 102};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList batch = new NDList();
      batch.add(pad(manager, first));
      batch.add(pad(manager, second));
      NDArray ids = NDArrays.stack(batch); // BUG: shape.concat
      NDArray mask = ids.neq(0).toType(DataType.FLOAT32, false);
      System.out.println(ids.getShape() + " " + mask.sum(new int[] {1}));
    }
  }
}
