package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Turns camera frames into a normalised batch, as a hand-written translator does. */
public final class ChannelNormalize {

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] STD = {0.229f, 0.224f, 0.225f};

  private ChannelNormalize() {}

  static NDArray preprocess(NDManager manager, NDArray frame) {
    NDArray chw = frame.toType(DataType.FLOAT32, false).div(255f).transpose(2, 0, 1);
    NDArray mean = manager.create(MEAN);
    NDArray std = manager.create(STD);
    return chw.sub(mean).div(std); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList batch = new NDList();
      for (int i = 0; i < 4; i++) {
        NDArray frame = manager.randomInteger(0, 255, new Shape(224, 320, 3), DataType.INT32);
        batch.add(preprocess(manager, frame));
      }
      NDArray input = NDArrays.stack(batch);
      System.out.println(input.getShape());
    }
  }
}
