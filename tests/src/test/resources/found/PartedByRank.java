package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Matrices and vectors are parted; the vectors are not all of one length. */
public final class PartedByRank {
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> all =
          List.of(
              manager.ones(new Shape(2, 2)),
              manager.ones(new Shape(4)),
              manager.ones(new Shape(5)),
              manager.ones(new Shape(2, 2)));
      Map<Boolean, List<NDArray>> parts =
          all.stream().collect(Collectors.partitioningBy(x -> x.getShape().dimension() == 2));
      NDList matrices = parts.get(true).stream().collect(NDList::new, NDList::add, NDList::addAll);
      NDList vectors = parts.get(false).stream().collect(NDList::new, NDList::add, NDList::addAll);
      System.out.println(ai.djl.ndarray.NDArrays.stack(matrices).getShape());
      System.out.println(ai.djl.ndarray.NDArrays.stack(vectors).getShape()); // BUG: shape.concat
    }
  }
}
