package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Products of vectors, matrices and batches. */
final class ProductOperations {

  private ProductOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(Op.MATMUL, "t0.matMul(t1)", ProductOperations::product),
        Operation.of(Op.DOT, "t0.dot(t1)", ProductOperations::dot).and(Op.MATMUL),
        Operation.of(Op.DOT, "t0.dot(t1)", ProductOperations::vectors).with("vectors").few(60),
        Operation.of(Op.BATCH_MATMUL, "t0.batchMatMul(t1)", ProductOperations::batches),
        Operation.of(Op.LINEAR, "Linear.linear(t0, t1).get(0)", ProductOperations::linear).few(100),
        Operation.of(Op.LINEAR, "Linear.linear(t0, t1, t2).get(0)", ProductOperations::biased));
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
    return args(draw, List.of(draw.size(), inner), List.of(inner, draw.size()));
  }

  private static Args vectors(Draw draw) {
    long inner = draw.between(0, 9);
    return args(draw, List.of(inner), List.of(inner));
  }

  private static Args batches(Draw draw) {
    long batch = draw.size();
    long inner = draw.size();
    return args(draw, List.of(batch, draw.size(), inner), List.of(batch, inner, draw.size()));
  }

  private static Args linear(Draw draw) {
    List<Long> x = draw.shape(draw.between(1, 4));
    long inner = x.get(x.size() - 1);
    List<Long> weight = draw.chance(80) ? List.of(draw.size(), inner) : List.of(inner);
    return args(draw, x, weight);
  }

  private static Args biased(Draw draw) {
    List<Tensor> two = linear(draw).tensors();
    Tensor weight = two.get(1);
    List<Long> bias = weight.rank() == 2 ? weight.shape().subList(0, 1) : List.of();
    return Args.of(two.get(0), weight, weight.withShape(draw.chance(80) ? bias : List.of()));
  }

  private static Args args(Draw draw, List<Long> left, List<Long> right) {
    DataType dtype = draw.chance(80) ? DataType.FLOAT32 : draw.dtype();
    return Args.of(new Tensor(left, dtype), new Tensor(right, dtype));
  }
}
