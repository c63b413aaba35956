package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** A plan of splits is a tree: each node cuts what it is given and puts the parts together again. */
public final class FoldedPlan {
  sealed interface Plan permits Keep, Cut {}

  record Keep(long factor) implements Plan {}

  record Cut(long at, int axis, Plan first, Plan second) implements Plan {}

  static NDArray apply(Plan plan, NDArray x) {
    if (plan instanceof Keep keep) {
      return x.mul(keep.factor());
    }
    Cut cut = (Cut) plan;
    NDList parts = x.split(new long[] {cut.at()}, cut.axis());
    NDArray first = apply(cut.first(), parts.get(0));
    NDArray second = apply(cut.second(), parts.get(1));
    return NDArrays.concat(new NDList(first, second), cut.axis());
  }

  static long leaves(Plan plan) {
    return plan instanceof Cut cut ? leaves(cut.first()) + leaves(cut.second()) : 1;
  }

  static NDArray sum(List<NDArray> rows) {
    if (rows.size() == 1) {
      return rows.get(0);
    }
    int half = rows.size() / 2;
    return sum(rows.subList(0, half)).add(sum(rows.subList(half, rows.size())));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Plan plan = new Cut(2, 0, new Cut(1, 1, new Keep(2), new Keep(3)), new Keep(4));
      NDArray x = manager.ones(new Shape(5, 7));
      NDArray y = apply(plan, x).add(x);
      NDArray w = manager.ones(new Shape(7, leaves(plan)));
      System.out.println(y.matMul(w).add(manager.ones(new Shape(3))).getShape());
      System.out.println(sum(List.of(x, y, x.neg())).sub(x).getShape());
    }
  }
}
