package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Half precision, bytes and doubles where they do no harm. */
public final class NarrowTypes {
  private NarrowTypes() {}

  static NDArray softmaxOfHalf(NDManager manager) {
    return manager.ones(new Shape(4, 1000), DataType.FLOAT16).mul(5).softmax(-1);
  }

  static NDArray sumOfHalf(NDManager manager) {
    return manager.ones(new Shape(1000), DataType.FLOAT16).mul(20).sum();
  }

  /** What is filled in later is not what the array was made with. */
  static NDArray refilled(NDManager manager, NDArray values) {
    NDArray counts = manager.ones(new Shape(100_000), DataType.FLOAT16);
    counts.muli(0);
    counts.addi(values);
    return counts.sum();
  }

  static NDArray shares(NDManager manager, int parts) {
    return manager.arange(parts).toType(DataType.FLOAT32, false).div(parts);
  }

  static NDArray covered(NDManager manager, NDArray shown) {
    NDArray mask = shown.gt(0).toType(DataType.UINT8, false);
    return manager.ones(mask.getShape(), DataType.UINT8).sub(mask);
  }

  static NDArray measured(NDManager manager, double[] readings) {
    NDArray exact = manager.create(readings);
    return exact.sub(exact.mean());
  }

  static NDArray fromZero(NDArray labels) {
    return labels.toType(DataType.UINT8, false).sub(1);
  }

  static NDArray sampled(NDManager manager, double[] drawn, NDArray scale) {
    return manager.create(drawn).muli(scale).toType(DataType.FLOAT32, false);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(softmaxOfHalf(manager).getShape());
      System.out.println(sumOfHalf(manager).getShape());
      System.out.println(refilled(manager, manager.zeros(new Shape(1), DataType.FLOAT16)));
      System.out.println(shares(manager, 5000).getShape());
      System.out.println(covered(manager, manager.ones(new Shape(3, 3))).getShape());
      System.out.println(fromZero(manager.ones(new Shape(3))).getShape());
      System.out.println(sampled(manager, new double[] {1, 2}, manager.ones(new Shape(2))));
      System.out.println(measured(manager, new double[] {1, 2, 3}).getShape());
    }
  }
}
