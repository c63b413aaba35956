package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Reading and writing parts. */
final class IndexOperations {

  private IndexOperations() {}

  static List<Operation> all() {
    return List.of(
        new Operation("get(long...)", "t0.get($0)", IndexOperations::picks),
        new Operation("get(slice)", "t0.get(\"$0:$1\")", IndexOperations::slice),
        new Operation("get(slice, step)", "t0.get(\"$0:$1:$2\")", IndexOperations::stepped),
        new Operation("get(:, slice)", "t0.get(\":, $0:\")", IndexOperations::second),
        new Operation("get(:, pick)", "t0.get(\":, $0\")", IndexOperations::secondPick),
        new Operation("get(..., pick)", "t0.get(\"..., $0\")", IndexOperations::lastPick),
        new Operation("get({}, {})", "t0.get(\"{}, {}:\", $0, $1)", IndexOperations::pickAndSlice),
        new Operation("get(mask)", "t0.get(t1)", IndexOperations::mask),
        new Operation("gather", "t0.gather(t1, $0)", IndexOperations::gather),
        new Operation("take", "t0.take(t1)", IndexOperations::take),
        new Operation("oneHot", "t0.oneHot($0)", IndexOperations::oneHot),
        new Operation("booleanMask", "t0.booleanMask(t1)", IndexOperations::wholeMask));
  }

  private static long position(Draw draw, long size) {
    int bound = (int) Math.max(1, size);
    long back = draw.chance(30) ? bound : 0;
    return draw.below(bound) - back;
  }

  private static Args picks(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> picks = new ArrayList<>();
    for (Long size : x.shape().subList(0, draw.between(1, x.rank()))) {
      picks.add(position(draw, size));
    }
    return new Args(List.of(x), List.of(Numbers.any(picks)));
  }

  private static Args slice(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return new Args(List.of(x), List.of(bound(draw), bound(draw)));
  }

  private static Numbers bound(Draw draw) {
    return Numbers.one(draw.between(-6, 6));
  }

  private static Args stepped(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return new Args(List.of(x), List.of(bound(draw), bound(draw), Numbers.one(draw.between(1, 3))));
  }

  private static Args second(Draw draw) {
    return new Args(List.of(draw.anyTensor(draw.rank(2))), List.of(bound(draw)));
  }

  private static Args secondPick(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    return new Args(List.of(x), List.of(Numbers.one(position(draw, x.shape().get(1)))));
  }

  private static Args lastPick(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    long size = x.shape().get(x.rank() - 1);
    return new Args(List.of(x), List.of(Numbers.one(position(draw, size))));
  }

  private static Args pickAndSlice(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    return new Args(
        List.of(x), List.of(Numbers.one(position(draw, x.shape().get(0))), bound(draw)));
  }

  private static Args mask(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> prefix = x.shape().subList(0, draw.between(1, x.rank()));
    return new Args(List.of(x, new Tensor(prefix, DataType.BOOLEAN)), List.of());
  }

  private static Args wholeMask(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return new Args(List.of(x, x.withDtype(DataType.BOOLEAN)), List.of());
  }

  private static Args gather(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(x.rank());
    List<Long> shape = new ArrayList<>(x.shape());
    shape.set(axis < 0 ? axis + x.rank() : axis, (long) draw.between(1, 4));
    return new Args(List.of(x, new Tensor(shape, DataType.INT64)), List.of(Numbers.one(axis)));
  }

  private static Args take(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    Tensor index = new Tensor(draw.shape(draw.between(0, 3)), DataType.INT64);
    return new Args(List.of(x, index), List.of());
  }

  private static Args oneHot(Draw draw) {
    Tensor labels =
        new Tensor(draw.shape(draw.between(0, 4)), draw.chance(60) ? DataType.INT64 : draw.dtype());
    return new Args(List.of(labels), List.of(Numbers.one(draw.between(1, 5))));
  }
}
