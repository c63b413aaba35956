package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Joining and splitting. */
final class JoinOperations {

  private JoinOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(Op.CONCAT, "t0.concat(t1, $0)", JoinOperations::concat),
        Operation.of(
                Op.CONCAT, "NDArrays.concat(new NDList(t0, t1, t2), $0)", JoinOperations::three)
            .few(60),
        Operation.of(Op.CLONE, "NDArrays.concat(new NDList(t0), $0)", JoinOperations::one).few(60),
        Operation.of(Op.STACK, "t0.stack(t1, $0)", JoinOperations::stack),
        Operation.of(Op.STACK, "NDArrays.stack(new NDList(t0, t1))", JoinOperations::two).few(60),
        Operation.of(Op.SPLIT, "t0.split($0, $1).get(0)", JoinOperations::split),
        Operation.of(Op.SPLIT, "t0.split($0).get(0)", JoinOperations::splitFirst).few(60),
        Operation.of(
            Op.SPLIT_PLACES, "t0.split(new long[] {$0}, $1).get(0)", JoinOperations::splitAt));
  }

  private static Args concat(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(left.rank());
    return Args.of(left, like(draw, left, axis)).with(Numbers.one(axis));
  }

  private static Args one(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    return Args.of(x).with(Numbers.one(draw.axis(x.rank())));
  }

  private static Args three(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(left.rank());
    return Args.of(left, like(draw, left, axis), like(draw, left, axis)).with(Numbers.one(axis));
  }

  /** The same sizes but on the axis; sometimes another dtype. */
  private static Tensor like(Draw draw, Tensor left, int axis) {
    List<Long> shape = new ArrayList<>(left.shape());
    shape.set(axis < 0 ? axis + left.rank() : axis, draw.size());
    return (draw.chance(80) ? left : draw.anyTensor(0)).withShape(shape);
  }

  private static Args stack(Draw draw) {
    Tensor x = draw.anyTensor(draw.between(0, 4));
    Tensor y = (draw.chance(80) ? x : draw.anyTensor(0)).withShape(x.shape());
    return Args.of(x, y).with(Numbers.one(draw.axis(x.rank() + 1)));
  }

  private static Args two(Draw draw) {
    return new Args(stack(draw).tensors(), List.of());
  }

  private static Args split(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = draw.below(x.rank());
    int most = (int) Math.max(1, x.shape().get(axis));
    return Args.of(x).with(Numbers.one(draw.between(1, most)), Numbers.one(axis));
  }

  private static Args splitFirst(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int most = (int) Math.max(1, x.shape().get(0));
    return Args.of(x).with(Numbers.one(draw.between(1, most)));
  }

  private static Args splitAt(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = draw.below(x.rank());
    int size = x.shape().get(axis).intValue();
    int first = draw.between(0, size);
    List<Long> at =
        draw.chance(50)
            ? List.of((long) first)
            : List.of((long) first, (long) draw.between(first, size));
    return Args.of(x).with(Numbers.any(at), Numbers.one(axis));
  }
}
