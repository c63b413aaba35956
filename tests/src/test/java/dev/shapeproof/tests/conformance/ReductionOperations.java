package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Operations along axes: sums, extremes, sorting, normalisation. */
final class ReductionOperations {

  private ReductionOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (Op rule : List.of(Op.SUM, Op.MEAN, Op.MAX, Op.MIN, Op.PROD, Op.NORM)) {
      all.add(Operation.of(rule, "t0." + rule + "()", ReductionOperations::whole).few(60));
      String axes = "t0." + rule + "(new int[] {$0}";
      all.add(Operation.of(rule, axes + ")", ReductionOperations::axes).few(110));
      all.add(Operation.of(rule, axes + ", true)", ReductionOperations::axes).few(60));
    }
    for (Op rule : List.of(Op.ANY, Op.ALL)) {
      all.add(Operation.of(rule, "t0." + rule + "()", ReductionOperations::whole));
    }
    all.add(
        Operation.of(Op.COUNT_NONZERO, "t0.countNonzero()", ReductionOperations::whole).few(60));
    for (Op rule :
        List.of(Op.ARG_MAX, Op.ARG_MIN, Op.COUNT_NONZERO, Op.CUM_SUM, Op.CUM_PROD, Op.SORT)) {
      all.add(Operation.of(rule, "t0." + rule + "($0)", ReductionOperations::axis));
    }
    all.add(Operation.of(Op.ARG_SORT, "t0.argSort($0)", ReductionOperations::axis));
    for (Op rule : List.of(Op.SOFTMAX, Op.LOG_SOFTMAX)) {
      all.add(Operation.of(rule, "t0." + rule + "($0)", ReductionOperations::axis));
    }
    all.add(Operation.of(Op.NORMALIZE, "t0.normalize(2.0, $0)", ReductionOperations::axis));
    all.add(Operation.of(Op.MEDIAN, "t0.median(new int[] {$0})", ReductionOperations::oneAxis));
    all.add(Operation.of(Op.ARG_MAX, "t0.argMax()", ReductionOperations::whole).few(60));
    all.add(Operation.of(Op.TOP_K, "t0.topK($0, $1).get(0)", ReductionOperations::best));
    all.add(Operation.of(Op.TOP_K, "t0.topK($0, $1).get(1)", ReductionOperations::best).few(60));
    return all;
  }

  private static Args whole(Draw draw) {
    return Args.of(draw.anyTensor(draw.rank(0)));
  }

  private static Args axes(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> axes = draw.chance(60) ? List.of(draw.axis(x.rank())) : draw.axes(x.rank());
    return Args.of(x).with(Numbers.any(axes));
  }

  private static Args oneAxis(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.any(List.of(draw.axis(x.rank()))));
  }

  private static Args axis(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.one(draw.axis(x.rank())));
  }

  private static Args best(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1)).withDtype(DataType.FLOAT32);
    int axis = (int) draw.axis(x.rank());
    long size = x.shape().get(axis < 0 ? axis + x.rank() : axis);
    long count = draw.between(0, (int) size);
    return Args.of(x).with(Numbers.one(count), Numbers.one(axis));
  }
}
