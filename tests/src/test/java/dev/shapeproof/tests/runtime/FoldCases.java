package dev.shapeproof.tests.runtime;

import static dev.shapeproof.tests.runtime.Case.ALL;
import static dev.shapeproof.tests.runtime.Case.FLOATS;
import static dev.shapeproof.tests.runtime.Case.NUMBERS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Reductions, positions, softmax and products. */
final class FoldCases {
  private static final Set<DType> PRODUCT =
      Set.of(DType.F64, DType.F32, DType.BF16, DType.I64, DType.I32);

  /** Where products of many numbers stay finite. */
  private static final Set<DType> FACTORS =
      Set.of(DType.F64, DType.F32, DType.I64, DType.I32, DType.U8);

  private FoldCases() {}

  static List<Case> all() {
    return List.of(
        ElementwiseCases.unary("sum", ALL, Tensor::sum, NDArray::sum),
        Case.of("sum over axes", ALL, FoldCases::sums),
        ElementwiseCases.unary("mean", FLOATS, Tensor::mean, NDArray::mean),
        along("mean along an axis", FLOATS, false, (x, a) -> x.mean(a), (x, a) -> x.mean(a)),
        ElementwiseCases.unary("prod", FACTORS, Tensor::prod, NDArray::prod),
        along("prod along an axis", FLOATS, false, (x, a) -> x.prod(a), (x, a) -> x.prod(a)),
        along("max along an axis", NUMBERS, true, (x, a) -> x.max(a), (x, a) -> x.max(a)),
        along("min along an axis", NUMBERS, true, (x, a) -> x.min(a), (x, a) -> x.min(a)),
        along("argMax", NUMBERS, true, (x, a) -> x.argMax(a[0]), (x, a) -> x.argMax(a[0]))
            .withoutGradient(),
        along("argMin", NUMBERS, true, (x, a) -> x.argMin(a[0]), (x, a) -> x.argMin(a[0]))
            .withoutGradient(),
        along("softmax", FLOATS, false, (x, a) -> x.softmax(a[0]), (x, a) -> x.softmax(a[0])),
        along(
            "logSoftmax",
            FLOATS,
            false,
            (x, a) -> x.logSoftmax(a[0]),
            (x, a) -> x.logSoftmax(a[0])),
        Case.of("matmul of matrices", PRODUCT, FoldCases::matrices),
        Case.of("matmul with vectors", PRODUCT, FoldCases::vectors),
        Case.of("matmul of batches", PRODUCT, FoldCases::batches),
        Case.of("matmul of stretched matrices", PRODUCT, FoldCases::stretched),
        Case.of("matmul of sizes beyond a block", Set.of(DType.F32, DType.F64), FoldCases::large));
  }

  private static Case.Call sums(Draw draw) {
    long[] shape = draw.shape(2, 4);
    int first = draw.between(0, shape.length - 1);
    int second = (first + 1) % shape.length;
    int[] axes = draw.once(2) ? new int[] {first} : new int[] {first, second - shape.length};
    boolean keep = draw.once(2);
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.sum(axes, keep), x -> x.sum(axes, keep));
  }

  private static Case along(
      String name,
      Set<DType> dtypes,
      boolean clear,
      BiFunction<Tensor, int[], Tensor> ours,
      BiFunction<NDArray, int[], NDArray> theirs) {
    return Case.of(
        name,
        dtypes,
        draw -> {
          long[] shape = draw.full(1, 4);
          int[] axes = {draw.between(0, shape.length - 1)};
          Input x = clear ? draw.distinct(shape) : draw.tensor(shape);
          return ElementwiseCases.call(x, t -> ours.apply(t, axes), a -> theirs.apply(a, axes));
        });
  }

  private static Case.Call matrices(Draw draw) {
    long inner = draw.between(0, 12);
    return ElementwiseCases.call(
        List.of(draw.tensor(draw.between(0, 5), inner), draw.tensor(inner, draw.between(1, 5))),
        Tensor::matmul,
        NDArray::matMul);
  }

  private static Case.Call vectors(Draw draw) {
    long inner = draw.between(1, 9);
    long[] matrix = draw.once(2) ? new long[] {3, inner} : new long[] {2, 3, inner};
    boolean left = draw.once(2);
    boolean both = draw.once(4);
    long[] right = {inner, 4};
    Input one = left || both ? draw.tensor(inner) : draw.tensor(matrix);
    Input other = left && !both ? draw.tensor(right) : draw.tensor(inner);
    return ElementwiseCases.call(List.of(one, other), Tensor::matmul, NDArray::matMul);
  }

  private static Case.Call batches(Draw draw) {
    long inner = draw.between(1, 9);
    long[] batch = draw.full(0, 2);
    Input left = draw.tensor(plus(draw.stretchable(batch), draw.between(1, 4), inner));
    Input right = draw.tensor(plus(batch, inner, draw.between(1, 4)));
    return ElementwiseCases.call(List.of(left, right), Tensor::matmul, NDArray::matMul);
  }

  /** Operands that are one number, or one row, stretched to a matrix. */
  private static Case.Call stretched(Draw draw) {
    long[] row = {1, 5};
    long[] all = {3, 5};
    return ElementwiseCases.call(
        List.of(draw.tensor(draw.once(2) ? row : new long[] {3, 1}), draw.tensor(1)),
        (a, b) -> a.expand(all).matmul(b.expand(5, 2)),
        (a, b) -> a.broadcast(new Shape(all)).matMul(b.broadcast(new Shape(5, 2))));
  }

  private static Case.Call large(Draw draw) {
    if (draw.between(0, 9) > 0) {
      return matrices(draw);
    }
    return ElementwiseCases.call(
        List.of(draw.tensor(3, 600), draw.tensor(600, 530)), Tensor::matmul, NDArray::matMul);
  }

  private static long[] plus(long[] batch, long rows, long columns) {
    long[] shape = java.util.Arrays.copyOf(batch, batch.length + 2);
    shape[batch.length] = rows;
    shape[batch.length + 1] = columns;
    return shape;
  }
}
