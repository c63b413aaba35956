package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Methods for arrays of any rank: the last axis told by the rank, rows one after another. */
public class LastAxisByRank {
  static NDArray shares(NDArray x) {
    int last = x.getShape().dimension() - 1;
    return x.sub(x.max(new int[] {last}, true)).softmax(last);
  }

  static NDArray rootMeanSquare(NDArray x) {
    int last = x.getShape().dimension() - 1;
    return x.div(x.square().mean(new int[] {last}, true).add(1e-6f).sqrt());
  }

  static NDArray total(NDArray x) {
    NDArray sum = x.get(0);
    for (int i = 1; i < x.size(0); i++) {
      sum = sum.add(x.get(i));
    }
    return sum;
  }

  static NDArray backwards(NDArray x) {
    NDList rows = new NDList();
    for (long i = x.getShape().get(0) - 1; i >= 0; i--) {
      rows.add(x.get(i).expandDims(0));
    }
    return rows.get(0);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      for (Shape shape : new Shape[] {new Shape(3), new Shape(2, 3), new Shape(4, 2, 5)}) {
        NDArray x = manager.randomUniform(-1, 1, shape);
        System.out.println(shares(x).getShape());
        System.out.println(rootMeanSquare(x).getShape());
        System.out.println(total(x).getShape());
        System.out.println(backwards(x).getShape());
      }
    }
  }
}
