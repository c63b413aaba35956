package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Reading and writing parts by integers and slices. */
final class IndexOperations {

  private IndexOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(Op.INDEX, "t0.get($0)", IndexOperations::picks),
        Operation.of(Op.INDEX, "t0.get(\"$0:$1\")", IndexOperations::slice).few(100),
        Operation.of(Op.INDEX, "t0.get(\"$0:$1:$2\")", IndexOperations::stepped).few(100),
        Operation.of(Op.INDEX, "t0.get(\":, $0:\")", IndexOperations::second).few(60),
        Operation.of(Op.INDEX, "t0.get(\":, $0\")", IndexOperations::secondPick).few(60),
        Operation.of(Op.INDEX, "t0.get(\"..., $0\")", IndexOperations::lastPick).few(60),
        Operation.of(Op.INDEX, "t0.get(\"{}, {}:\", $0, $1)", IndexOperations::pickAndSlice)
            .few(60),
        Operation.of(
            Op.INDEX_PUT, "t0.set(new NDIndex(\"$0, $1:\"), t1); t0", IndexOperations::patch),
        Operation.of(Op.INDEX_PUT, "t0.set(new NDIndex(\"$0:$1\"), 7); t0", IndexOperations::slice)
            .few(60));
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
    return Args.of(x).with(Numbers.any(picks));
  }

  private static Args slice(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(bound(draw), bound(draw));
  }

  private static Numbers bound(Draw draw) {
    return Numbers.one(draw.between(-6, 6));
  }

  private static Args stepped(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(bound(draw), bound(draw), Numbers.one(draw.between(1, 3)));
  }

  private static Args second(Draw draw) {
    return Args.of(draw.anyTensor(draw.rank(2))).with(bound(draw));
  }

  private static Args secondPick(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    return Args.of(x).with(Numbers.one(position(draw, x.shape().get(1))));
  }

  private static Args lastPick(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x).with(Numbers.one(position(draw, x.shape().get(x.rank() - 1))));
  }

  private static Args pickAndSlice(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    return Args.of(x).with(Numbers.one(position(draw, x.shape().get(0))), bound(draw));
  }

  /** {@code x[i, k:] = value} with a value that broadcasts to the part. */
  private static Args patch(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    long size = x.shape().get(1);
    long from = draw.below((int) size + 1);
    List<Long> part = new ArrayList<>(x.shape().subList(1, x.rank()));
    part.set(0, size - from);
    Tensor value = x.withShape(draw.broadcastable(part));
    return Args.of(x, value).with(Numbers.one(position(draw, x.shape().get(0))), Numbers.one(from));
  }
}
