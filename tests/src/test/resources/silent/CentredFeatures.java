package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** A helper for arrays of any rank, between layers whose widths are known. */
public final class CentredFeatures {
  private CentredFeatures() {}

  static NDArray read(NDManager manager, Shape shape) {
    return NDList.decode(manager, new NDList(manager.ones(shape)).encode()).head();
  }

  static NDArray centred(NDArray x) {
    NDArray difference = x.sub(x.mean(new int[] {-1}, true));
    return difference.div(difference.norm(new int[] {-1}, true).add(1e-6f)).reshape(x.getShape());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Linear layer = Linear.builder().setUnits(12).build();
      layer.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
      ParameterStore store = new ParameterStore(manager, false);
      for (Shape shape : new Shape[] {new Shape(3, 5), new Shape(2, 7, 5)}) {
        NDArray h = layer.forward(store, new NDList(read(manager, shape)), false).head();
        NDArray shift = manager.ones(new Shape(12));
        System.out.println(centred(h).add(shift).getShape());
      }
    }
  }
}
