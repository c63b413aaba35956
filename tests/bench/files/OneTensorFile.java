import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The one file with tensors in a project without. */
public final class OneTensorFile {

  private OneTensorFile() {}

  public static NDArray run(NDManager manager, int batch) {
    NDArray x = manager.ones(new Shape(batch, 784));
    NDArray hidden = x.matMul(manager.ones(new Shape(784, 128))).add(manager.ones(new Shape(128)));
    return hidden.matMul(manager.ones(new Shape(128, 10))).softmax(1).sum(new int[] {0});
  }
}
