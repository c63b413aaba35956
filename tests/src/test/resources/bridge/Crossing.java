import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.shapeproof.bridge.djl.DjlArrays;
import dev.shapeproof.bridge.nd4j.Nd4jArrays;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Tensors that cross between libraries, and what the checker must say of them at marked lines. */
class Crossing {

  static Tensor shapeOfDjl(NDManager manager) {
    Tensor x = DjlArrays.tensor(manager.ones(new Shape(4, 3)));
    return x.matmul(Tensors.ones(5, 2)); // BUG: shape.matmul
  }

  static NDArray shapeForDjl(NDManager manager) {
    NDArray x = DjlArrays.array(Tensors.ones(4, 3), manager);
    return x.matMul(manager.ones(new Shape(5, 2))); // BUG: shape.matmul
  }

  static NDArray dtypeForDjl(NDManager manager) {
    NDArray x = DjlArrays.array(Tensors.ones(4, 3).f64(), manager);
    return x.matMul(manager.ones(new Shape(3, 2))); // BUG: dtype.mismatch
  }

  static Tensor bytesOfDjl(NDManager manager) {
    NDArray x = manager.ones(new Shape(2), DataType.INT8);
    return DjlArrays.tensor(x); // BUG: dtype.mismatch
  }

  static NDArray halvesForDjl(NDManager manager) {
    return DjlArrays.array(Tensors.ones(3).bfloat16(), manager); // BUG: dtype.mismatch
  }

  static Tensor fromTheGpu(NDManager manager) {
    NDArray x = manager.ones(new Shape(2)).toDevice(Device.gpu(), true);
    return DjlArrays.tensor(x); // BUG: device.mismatch
  }

  static Tensor closedBefore(NDManager manager) {
    NDArray x = manager.ones(new Shape(2, 3));
    x.close();
    return DjlArrays.tensor(x); // BUG: memory.use-after-close
  }

  static Tensor throughNd4j() {
    INDArray array = Nd4jArrays.array(Tensors.ones(4, 3));
    return Nd4jArrays.tensor(array).matmul(Tensors.ones(5, 2)); // BUG: shape.matmul
  }

  /** Nothing is known of what ND4J's own methods do. */
  static Tensor unknownOfNd4j() {
    INDArray array = Nd4j.create(2, 3).addi(1);
    return Nd4jArrays.tensor(array).matmul(Tensors.ones(5, 2));
  }

  static Tensor outlivesItsArray() {
    Tensor x;
    try (NDManager manager = NDManager.newBaseManager()) {
      x = DjlArrays.tensor(manager.ones(new Shape(2, 3)));
    }
    return x.matmul(Tensors.ones(3, 2));
  }

  static NDArray outlivesItsTensor(NDManager manager) {
    NDArray array;
    try (Tensor x = Tensors.ones(2, 3)) {
      array = DjlArrays.array(x, manager);
    }
    return array.matMul(manager.ones(new Shape(3, 2)));
  }
}
