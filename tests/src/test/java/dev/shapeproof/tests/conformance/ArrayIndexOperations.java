package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Reading and writing parts by arrays of positions and by masks. */
final class ArrayIndexOperations {

  private ArrayIndexOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of(Op.INDEX, "t0.get(t1)", ArrayIndexOperations::mask)
            .with("a mask")
            .openAt(ArrayIndexOperations::masked)
            .few(100),
        Operation.of(Op.INDEX, "t0.get(t1)", ArrayIndexOperations::positions)
            .with("positions")
            .few(100),
        Operation.of(Op.INDEX, "t0.get(\"{}, {}\", t1, t2)", ArrayIndexOperations::two).few(100),
        Operation.of(Op.INDEX, "t0.get(\"{}, $0:, {}\", t1, t2)", ArrayIndexOperations::parted)
            .few(60),
        Operation.of(
                Op.INDEX_PUT, "t0.set(new NDIndex(\"{}\", t1), t2); t0", ArrayIndexOperations::put)
            .few(100),
        Operation.of(Op.INDEX_PUT, "t0.set(t1, 7); t0", ArrayIndexOperations::mask).few(100),
        Operation.of(Op.MASKED_SELECT, "t0.booleanMask(t1)", ArrayIndexOperations::wholeMask)
            .openAt(ArrayIndexOperations::masked),
        Operation.of(Op.NONZERO, "t0.nonzero()", ArrayIndexOperations::any).openAt(call -> 0),
        Operation.of(Op.GATHER, "t0.gather(t1, $0)", ArrayIndexOperations::gather),
        Operation.of(Op.SCATTER, "t0.scatter(t1, t2, $0)", ArrayIndexOperations::scatter),
        Operation.of(Op.TAKE, "t0.take(t1)", ArrayIndexOperations::take),
        Operation.of(Op.PUT, "t0.put(t1, t2)", ArrayIndexOperations::putFlat),
        Operation.of(Op.ONE_HOT, "t0.oneHot($0)", ArrayIndexOperations::oneHot)
            .openAt(ArrayIndexOperations::inferred),
        Operation.of(
            Op.EMBEDDING,
            "Embedding.embedding(t0, t1, SparseFormat.DENSE).get(0)",
            ArrayIndexOperations::embedding));
  }

  private static int masked(Call call) {
    return call.tensors().get(1).dtype() == DataType.BOOLEAN ? 0 : -1;
  }

  /** A depth of -1 is one more than the greatest label. */
  private static int inferred(Call call) {
    return call.numbers().get(0).values().get(0) == -1 ? call.tensors().get(0).rank() : -1;
  }

  private static Args any(Draw draw) {
    return Args.of(draw.anyTensor(draw.rank(0)));
  }

  /** An array of one position, seldom one that does not exist. */
  private static Tensor index(Draw draw, List<Long> shape, long size) {
    long position = draw.chance(85) ? draw.below((int) Math.max(1, size)) : size + draw.below(2);
    return new Tensor(shape, DataType.INT64, position);
  }

  private static Args mask(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> prefix = x.shape().subList(0, draw.between(1, x.rank()));
    return Args.of(x, new Tensor(prefix, DataType.BOOLEAN, draw.below(2)));
  }

  private static Args wholeMask(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x, x.withDtype(DataType.BOOLEAN).filled(draw.below(2)));
  }

  private static Args positions(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    return Args.of(x, index(draw, draw.shape(draw.between(0, 3)), x.shape().get(0)));
  }

  private static Args two(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(2));
    List<Long> shape = draw.shape(draw.between(1, 3));
    Tensor second = index(draw, draw.broadcastable(shape), x.shape().get(1));
    return Args.of(x, index(draw, shape, x.shape().get(0)), second);
  }

  private static Args parted(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(3));
    List<Long> shape = draw.shape(draw.between(1, 2));
    Tensor second = index(draw, draw.broadcastable(shape), x.shape().get(2));
    return Args.of(x, index(draw, shape, x.shape().get(0)), second)
        .with(Numbers.one(draw.between(0, 3)));
  }

  private static Args put(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    Tensor index = index(draw, draw.shape(draw.between(1, 2)), x.shape().get(0));
    List<Long> part = new ArrayList<>(index.shape());
    part.addAll(x.shape().subList(1, x.rank()));
    return Args.of(x, index, x.withShape(draw.broadcastable(part)));
  }

  private static Args gather(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(x.rank());
    return Args.of(x, along(draw, x, axis)).with(Numbers.one(axis));
  }

  /** Positions along an axis: no more than there are on each of the other axes. */
  private static Tensor along(Draw draw, Tensor x, int axis) {
    int place = axis < 0 ? axis + x.rank() : axis;
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      int most = x.shape().get(i).intValue();
      shape.add(
          i == place ? (long) draw.between(1, 4) : (long) draw.between(Math.min(1, most), most));
    }
    return index(draw, shape, x.shape().get(place));
  }

  private static Args scatter(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    int axis = (int) draw.axis(x.rank());
    Tensor index = along(draw, x, axis);
    List<Long> source = new ArrayList<>();
    index.shape().forEach(size -> source.add(draw.chance(30) ? size + 1 : size));
    return Args.of(x, index, x.withShape(source)).with(Numbers.one(axis));
  }

  private static Args take(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    Tensor safe = draw.chance(45) ? x.withShape(List.of(0L, 3L)) : x;
    return Args.of(safe, index(draw, draw.shape(draw.between(0, 3)), safe.elements()));
  }

  private static Args putFlat(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(0));
    Tensor index = index(draw, draw.shape(draw.between(0, 3)), x.elements());
    return Args.of(
        x, index, x.withShape(draw.chance(70) ? index.shape() : List.of(index.elements())));
  }

  private static Args oneHot(Draw draw) {
    int depth = draw.between(1, 9);
    Tensor labels = index(draw, draw.shape(draw.between(0, 4)), depth);
    return Args.of(draw.chance(60) ? labels : labels.withDtype(draw.dtype()))
        .with(Numbers.one(depth));
  }

  private static Args embedding(Draw draw) {
    long rows = draw.between(1, 5);
    Tensor words = index(draw, draw.shape(draw.between(0, 4)), rows);
    Tensor table = draw.anyTensor(0).withShape(List.of(rows, draw.size()));
    return Args.of(draw.chance(70) ? words : words.withDtype(DataType.INT32), table);
  }
}
