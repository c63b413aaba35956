package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Operations along axes: sums, extremes, sorting, normalisation. */
final class ReductionOperations {

  private ReductionOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (String name : List.of("sum", "mean", "max", "min", "prod")) {
      all.add(new Operation(name, "t0." + name + "()", ReductionOperations::whole).few(50));
      all.add(
          new Operation(
                  name + "(int[])", "t0." + name + "(new int[] {$0})", ReductionOperations::axes)
              .few(80));
      all.add(
          new Operation(
                  name + "(int[], boolean)",
                  "t0." + name + "(new int[] {$0}, true)",
                  ReductionOperations::axes)
              .few(80));
    }
    for (String name : List.of("softmax", "logSoftmax", "argMax", "argMin", "cumSum", "sort")) {
      all.add(new Operation(name + "(int)", "t0." + name + "($0)", ReductionOperations::axis));
    }
    all.add(new Operation("argSort(int)", "t0.argSort($0)", ReductionOperations::axis));
    all.add(new Operation("argMax", "t0.argMax()", ReductionOperations::whole));
    all.add(new Operation("norm", "t0.norm()", ReductionOperations::whole));
    all.add(
        new Operation("norm(int[])", "t0.norm(new int[] {$0})", ReductionOperations::axes).few(80));
    all.add(new Operation("all", "t0.all()", ReductionOperations::whole));
    all.add(new Operation("any", "t0.any()", ReductionOperations::whole));
    all.add(new Operation("countNonzero", "t0.countNonzero()", ReductionOperations::whole));
    all.add(new Operation("countNonzero(int)", "t0.countNonzero($0)", ReductionOperations::axis));
    all.add(new Operation("topK", "t0.topK($0, $1).get(0)", ReductionOperations::best));
    all.add(new Operation("topK indices", "t0.topK($0, $1).get(1)", ReductionOperations::best));
    return all;
  }

  private static Args whole(Draw draw) {
    return new Args(List.of(draw.anyTensor(draw.rank(0))), List.of());
  }

  private static Args axes(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> axes = draw.chance(60) ? List.of(draw.axis(x.rank())) : draw.axes(x.rank());
    return new Args(List.of(x), List.of(Numbers.any(axes)));
  }

  private static Args axis(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return new Args(List.of(x), List.of(Numbers.one(draw.axis(x.rank()))));
  }

  private static Args best(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(x.rank());
    long size = x.shape().get(axis < 0 ? axis + x.rank() : axis);
    long count = draw.between(0, (int) size);
    return new Args(List.of(x), List.of(Numbers.one(count), Numbers.one(axis)));
  }
}
