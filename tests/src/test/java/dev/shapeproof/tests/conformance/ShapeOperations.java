package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Operations that give the same elements another shape or order. */
final class ShapeOperations {

  private ShapeOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(Op.RESHAPE, "t0.reshape($0)", ShapeOperations::reshape),
        Operation.of(Op.RESHAPE, "t0.reshape(new Shape($0))", ShapeOperations::reshape).few(60),
        Operation.of(Op.FLATTEN, "t0.flatten()", ShapeOperations::any).few(60),
        Operation.of(Op.FLATTEN, "t0.flatten($0, $1)", ShapeOperations::range),
        Operation.of(Op.TRANSPOSE, "t0.transpose()", ShapeOperations::any),
        Operation.of(Op.PERMUTE, "t0.transpose($0)", ShapeOperations::permutation),
        Operation.of(Op.SWAP_AXES, "t0.swapAxes($0, $1)", ShapeOperations::twoAxes),
        Operation.of(Op.FLIP, "t0.flip($0)", ShapeOperations::axes),
        Operation.of(Op.EXPAND_DIMS, "t0.expandDims($0)", ShapeOperations::newAxis),
        Operation.of(Op.SQUEEZE, "t0.squeeze()", ShapeOperations::thin).few(100),
        Operation.of(Op.SQUEEZE, "t0.squeeze($0)", ShapeOperations::thinAxis),
        Operation.of(Op.RESHAPE, "t0.squeeze(new int[] {$0})", ShapeOperations::thinAxes),
        Operation.of(Op.BROADCAST_TO, "t0.broadcast(new Shape($0))", ShapeOperations::broadcast),
        Operation.of(Op.REPEAT_INTERLEAVE, "t0.repeat($0, $1)", ShapeOperations::axisAndCount),
        Operation.of(Op.TILE, "t0.repeat($0)", ShapeOperations::count).and(Op.REPEAT_INTERLEAVE),
        Operation.of(Op.TILE, "t0.repeat(new long[] {$0})", ShapeOperations::counts),
        Operation.of(Op.REPEAT, "t0.tile($0)", ShapeOperations::count),
        Operation.of(Op.REPEAT, "t0.tile(new long[] {$0})", ShapeOperations::manyCounts),
        Operation.of(Op.DIAGONAL, "t0.diagonal()", ShapeOperations::matrices).few(60),
        Operation.of(Op.DIAGONAL, "t0.diagonal($0, $1, $2)", ShapeOperations::diagonal),
        Operation.of(Op.PAD, "t0.pad(new Shape($0), 1.0)", ShapeOperations::padding));
  }

  private static Args any(Draw draw) {
    return Args.of(draw.anyTensor(draw.rank(0)));
  }

  private static Args matrices(Draw draw) {
    return Args.of(draw.anyTensor(draw.rank(2)));
  }

  private static Args reshape(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    List<Long> shape = new ArrayList<>(draw.factors(x.elements()));
    while (draw.chance(25) && shape.size() < Draw.MAX_RANK) {
      shape.add(draw.between(0, shape.size()), 1L);
    }
    if (draw.chance(40) && !shape.isEmpty()) {
      shape.set(draw.below(shape.size()), -1L);
    }
    return Args.of(x).with(Numbers.any(shape));
  }

  private static Args range(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int start = draw.below(x.rank());
    return Args.of(x).with(Numbers.one(start), Numbers.one(draw.between(start, x.rank() - 1)));
  }

  private static Args permutation(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.any(draw.permutation(x.rank())));
  }

  private static Args twoAxes(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.one(draw.axis(x.rank())), Numbers.one(draw.axis(x.rank())));
  }

  private static Args axes(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.any(draw.axes(x.rank())));
  }

  /** With many sizes of 1. */
  private static Tensor thinTensor(Draw draw, int least) {
    Tensor x = draw.anyTensor(draw.rank(least));
    return x.withShape(x.shape().stream().map(size -> draw.chance(50) ? 1L : size).toList());
  }

  private static Args thin(Draw draw) {
    return Args.of(thinTensor(draw, 0));
  }

  private static Args thinAxis(Draw draw) {
    Tensor x = thinTensor(draw, 1);
    return Args.of(x).with(Numbers.one(draw.axis(x.rank())));
  }

  private static Args thinAxes(Draw draw) {
    Tensor x = thinTensor(draw, 1);
    List<Long> axes = new ArrayList<>();
    for (Long axis : draw.permutation(x.rank())) {
      if (x.shape().get(axis.intValue()) == 1) {
        axes.add(axis);
      }
    }
    return Args.of(x).with(Numbers.any(axes));
  }

  private static Args newAxis(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    return Args.of(x).with(Numbers.one(draw.axis(x.rank() + 1)));
  }

  private static Args broadcast(Draw draw) {
    List<Long> target = new ArrayList<>(draw.shape(draw.rank(0)));
    List<Long> own = draw.broadcastable(target);
    if (draw.chance(20) && !own.isEmpty()) {
      target.set(target.size() - 1 - draw.below(own.size()), -1L);
    }
    return Args.of(draw.anyTensor(0).withShape(own)).with(Numbers.any(target));
  }

  private static Args axisAndCount(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.one(draw.axis(x.rank())), Numbers.one(draw.between(0, 3)));
  }

  private static Args count(Draw draw) {
    return Args.of(draw.anyTensor(draw.between(0, 3))).with(Numbers.one(draw.between(0, 3)));
  }

  private static Args counts(Draw draw) {
    Tensor x = draw.anyTensor(draw.between(0, 4));
    return Args.of(x).with(Numbers.any(someCounts(draw, draw.between(0, x.rank()))));
  }

  private static Args manyCounts(Draw draw) {
    Tensor x = draw.anyTensor(draw.between(0, 3));
    return Args.of(x).with(Numbers.any(someCounts(draw, x.rank() + draw.below(2))));
  }

  private static List<Long> someCounts(Draw draw, int count) {
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      counts.add((long) draw.between(0, 3));
    }
    return counts;
  }

  private static Args diagonal(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    List<Long> axes = draw.permutation(x.rank());
    long second = draw.chance(30) ? axes.get(1) - x.rank() : axes.get(1);
    return Args.of(x)
        .with(Numbers.one(draw.between(-3, 3)), Numbers.one(axes.get(0)), Numbers.one(second));
  }

  private static Args padding(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> padding = new ArrayList<>();
    int count = 2 * draw.between(0, x.rank());
    for (int i = 0; i < count; i++) {
      padding.add((long) draw.between(draw.chance(30) ? -2 : 0, 3));
    }
    // a Shape of DJL holds nothing below -1
    return Args.of(x).with(Numbers.any(padding).atLeast(-1));
  }
}
