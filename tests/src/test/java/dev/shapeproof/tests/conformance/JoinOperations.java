package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Joining and splitting. */
final class JoinOperations {

  private JoinOperations() {}

  static List<Operation> all() {
    return List.of(
        new Operation("concat", "t0.concat(t1, $0)", JoinOperations::concat),
        new Operation(
            "NDArrays.concat", "NDArrays.concat(new NDList(t0, t1), $0)", JoinOperations::concat),
        new Operation("stack", "t0.stack(t1, $0)", JoinOperations::stack),
        new Operation("NDArrays.stack", "NDArrays.stack(new NDList(t0, t1))", JoinOperations::two),
        new Operation("split(long, int)", "t0.split($0, $1).get(0)", JoinOperations::split),
        new Operation("split(long)", "t0.split($0).get(0)", JoinOperations::splitFirst),
        new Operation(
            "split(long[], int)", "t0.split(new long[] {$0}, $1).get(0)", JoinOperations::splitAt));
  }

  private static Args concat(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(left.rank());
    List<Long> shape = new ArrayList<>(left.shape());
    shape.set(axis < 0 ? axis + left.rank() : axis, draw.size());
    Tensor right = (draw.chance(80) ? left : draw.anyTensor(0)).withShape(shape);
    return new Args(List.of(left, right), List.of(Numbers.one(axis)));
  }

  private static Args stack(Draw draw) {
    Tensor x = draw.anyTensor(draw.between(0, 4));
    Tensor y = (draw.chance(80) ? x : draw.anyTensor(0)).withShape(x.shape());
    return new Args(List.of(x, y), List.of(Numbers.one(draw.axis(x.rank() + 1))));
  }

  private static Args two(Draw draw) {
    return new Args(stack(draw).tensors(), List.of());
  }

  private static Args split(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    long axis = draw.axis(x.rank());
    return new Args(List.of(x), List.of(Numbers.one(draw.between(1, 4)), Numbers.one(axis)));
  }

  private static Args splitFirst(Draw draw) {
    return new Args(
        List.of(draw.anyTensor(draw.rank(1))), List.of(Numbers.one(draw.between(1, 4))));
  }

  private static Args splitAt(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = draw.below(x.rank());
    long size = x.shape().get(axis);
    long first = draw.between(0, (int) size);
    List<Long> at =
        draw.chance(50)
            ? List.of(first)
            : List.of(first, (long) draw.between((int) first, (int) size));
    return new Args(List.of(x), List.of(Numbers.any(at), Numbers.one(axis)));
  }
}
