package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Products of vectors, matrices and batches. */
final class ProductOperations {

  private ProductOperations() {}

  static List<Operation> all() {
    return List.of(
        new Operation("matMul", "t0.matMul(t1)", ProductOperations::product),
        new Operation("dot", "t0.dot(t1)", ProductOperations::dot),
        new Operation("batchMatMul", "t0.batchMatMul(t1)", ProductOperations::batches));
  }

  private static Args product(Draw draw) {
    List<Long> left = new ArrayList<>(draw.shape(draw.rank(1)));
    long inner = left.get(left.size() - 1);
    List<Long> right = new ArrayList<>();
    if (left.size() > 2) {
      right.addAll(draw.broadcastable(left.subList(0, left.size() - 2)));
    }
    right.add(inner);
    if (right.size() > 1 || draw.chance(80)) {
      right.add(draw.size());
    }
    return args(draw, left, right);
  }

  private static Args dot(Draw draw) {
    long inner = draw.size();
    return draw.chance(30)
        ? args(draw, List.of(inner), List.of(inner))
        : args(draw, List.of(draw.size(), inner), List.of(inner, draw.size()));
  }

  private static Args batches(Draw draw) {
    long batch = draw.size();
    long inner = draw.size();
    return args(draw, List.of(batch, draw.size(), inner), List.of(batch, inner, draw.size()));
  }

  private static Args args(Draw draw, List<Long> left, List<Long> right) {
    DataType dtype = draw.chance(80) ? DataType.FLOAT32 : draw.dtype();
    return new Args(List.of(new Tensor(left, dtype), new Tensor(right, dtype)), List.of());
  }
}
