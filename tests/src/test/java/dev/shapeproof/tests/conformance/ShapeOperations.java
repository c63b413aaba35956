package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Operations that give the same elements another shape or order. */
final class ShapeOperations {

  private ShapeOperations() {}

  static List<Operation> all() {
    return List.of(
        new Operation("reshape", "t0.reshape($0)", ShapeOperations::reshape),
        new Operation("reshape(Shape)", "t0.reshape(new Shape($0))", ShapeOperations::reshape),
        new Operation("flatten", "t0.flatten()", draw -> of(draw.anyTensor(draw.rank(0)))),
        new Operation("flatten(int, int)", "t0.flatten($0, $1)", ShapeOperations::range),
        new Operation("transpose", "t0.transpose()", draw -> of(draw.anyTensor(draw.rank(0)))),
        new Operation("transpose(int...)", "t0.transpose($0)", ShapeOperations::permutation),
        new Operation("swapAxes", "t0.swapAxes($0, $1)", ShapeOperations::twoAxes),
        new Operation("flip", "t0.flip($0)", ShapeOperations::axes),
        new Operation("expandDims", "t0.expandDims($0)", ShapeOperations::newAxis),
        new Operation("squeeze", "t0.squeeze()", draw -> of(draw.anyTensor(draw.rank(0)))),
        new Operation("squeeze(int)", "t0.squeeze($0)", ShapeOperations::axis),
        new Operation("squeeze(int[])", "t0.squeeze(new int[] {$0})", ShapeOperations::axes),
        new Operation("broadcast", "t0.broadcast(new Shape($0))", ShapeOperations::broadcast),
        new Operation("repeat(int, long)", "t0.repeat($0, $1)", ShapeOperations::axisAndCount),
        new Operation("repeat(long)", "t0.repeat($0)", ShapeOperations::count),
        new Operation("tile(int, long)", "t0.tile($0, $1)", ShapeOperations::axisAndCount),
        new Operation("tile(long)", "t0.tile($0)", ShapeOperations::count),
        new Operation("tile(long[])", "t0.tile(new long[] {$0})", ShapeOperations::counts),
        new Operation("diagonal", "t0.diagonal()", draw -> of(draw.anyTensor(draw.rank(2)))));
  }

  private static Args of(Tensor tensor, Numbers... numbers) {
    return new Args(List.of(tensor), List.of(numbers));
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
    return of(x, Numbers.any(shape));
  }

  private static Args range(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int start = draw.below(x.rank());
    return of(x, Numbers.one(start), Numbers.one(draw.between(start, x.rank() - 1)));
  }

  private static Args permutation(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return of(x, Numbers.any(draw.permutation(x.rank())));
  }

  private static Args twoAxes(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return of(x, Numbers.one(draw.axis(x.rank())), Numbers.one(draw.axis(x.rank())));
  }

  private static Args axes(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return of(x, Numbers.any(draw.axes(x.rank())));
  }

  private static Args axis(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return of(x, Numbers.one(draw.axis(x.rank())));
  }

  private static Args newAxis(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    return of(x, Numbers.one(draw.axis(x.rank() + 1)));
  }

  private static Args broadcast(Draw draw) {
    List<Long> target = draw.shape(draw.rank(0));
    return of(draw.anyTensor(0).withShape(draw.broadcastable(target)), Numbers.any(target));
  }

  private static Args axisAndCount(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return of(x, Numbers.one(draw.axis(x.rank())), Numbers.one(draw.between(0, 3)));
  }

  private static Args count(Draw draw) {
    return of(draw.anyTensor(draw.between(0, 3)), Numbers.one(draw.between(0, 3)));
  }

  private static Args counts(Draw draw) {
    Tensor x = draw.anyTensor(draw.between(0, 3));
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      counts.add((long) draw.between(0, 3));
    }
    return of(x, Numbers.any(counts));
  }
}
