package dev.shapeproof.tests.runtime;

import static dev.shapeproof.tests.runtime.Case.ALL;
import static dev.shapeproof.tests.runtime.Case.FLOATS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.util.Arrays;
import java.util.List;

/** Other shapes, parts, and joins. */
final class ViewCases {
  private ViewCases() {}

  static List<Case> all() {
    return List.of(
        Case.of("reshape", ALL, ViewCases::reshape),
        Case.of("reshape to what follows", ALL, ViewCases::inferred),
        Case.of("swap axes", ALL, ViewCases::swapAxes),
        ElementwiseCases.unary("transpose", ALL, Tensor::transpose, NDArray::transpose),
        ElementwiseCases.unary("copy", ALL, Tensor::copy, NDArray::duplicate).withoutGradient(),
        Case.of("expand", ALL, ViewCases::expand),
        Case.of("expandDims", ALL, ViewCases::expandDims),
        Case.of("slice", ALL, ViewCases::slice),
        Case.of("select", ALL, ViewCases::select),
        Case.of("concat", ALL, ViewCases::concat),
        Case.of("stack", ALL, ViewCases::stack),
        Case.of("split", ALL, ViewCases::split),
        Case.of("gather", ALL, ViewCases::gather),
        Case.of("indexSelect", ALL, ViewCases::indexSelect),
        Case.of("permute", ALL, ViewCases::permute),
        Case.of("squeeze", ALL, ViewCases::squeeze),
        Case.of("flatten", ALL, ViewCases::flatten),
        Case.of("views of views", FLOATS, ViewCases::chain));
  }

  private static Case.Call reshape(Draw draw) {
    long[] shape = draw.shape(1, 4);
    long[] target = new long[shape.length];
    Arrays.setAll(target, i -> shape[shape.length - 1 - i]);
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.reshape(target), x -> x.reshape(target));
  }

  private static Case.Call inferred(Draw draw) {
    long[] shape = draw.full(1, 4);
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.reshape(shape[0], -1), x -> x.reshape(shape[0], -1));
  }

  private static Case.Call swapAxes(Draw draw) {
    long[] shape = draw.shape(1, 4);
    int first = draw.between(0, shape.length - 1);
    int second = draw.between(0, shape.length - 1);
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.transpose(first, second), x -> x.swapAxes(first, second));
  }

  private static Case.Call expand(Draw draw) {
    long[] target = draw.shape(0, 4);
    return ElementwiseCases.call(
        draw.tensor(draw.stretchable(target)),
        x -> x.expand(target),
        x -> x.broadcast(new Shape(target)));
  }

  private static Case.Call expandDims(Draw draw) {
    long[] shape = draw.shape(0, 3);
    int axis = draw.between(0, shape.length);
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.expandDims(axis), x -> x.expandDims(axis));
  }

  private static Case.Call slice(Draw draw) {
    long[] shape = draw.full(1, 3);
    int axis = draw.between(0, shape.length - 1);
    int start = draw.between(-5, 5);
    int stop = draw.between(-5, 6);
    String index = ":, ".repeat(axis) + start + ":" + stop;
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.slice(axis, start, stop), x -> x.get(new NDIndex(index)));
  }

  private static Case.Call select(Draw draw) {
    long[] shape = draw.full(1, 4);
    int axis = draw.between(0, shape.length - 1);
    int index = draw.between((int) -shape[axis], (int) shape[axis] - 1);
    String text = ":, ".repeat(axis) + index;
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.select(axis, index), x -> x.get(new NDIndex(text)));
  }

  private static Case.Call concat(Draw draw) {
    long[] shape = draw.shape(1, 3);
    int axis = draw.between(0, shape.length - 1);
    long[] other = shape.clone();
    other[axis] = draw.between(0, 3);
    return ElementwiseCases.call(
        List.of(draw.tensor(shape), draw.tensor(other)),
        (a, b) -> Tensors.concat(List.of(a, b), axis),
        (a, b) -> NDArrays.concat(new NDList(a, b), axis));
  }

  private static Case.Call stack(Draw draw) {
    long[] shape = draw.shape(0, 3);
    int axis = draw.between(0, shape.length);
    return ElementwiseCases.call(
        List.of(draw.tensor(shape), draw.tensor(shape)),
        (a, b) -> Tensors.stack(List.of(a, b), axis),
        (a, b) -> NDArrays.stack(new NDList(a, b), axis));
  }

  private static Case.Call split(Draw draw) {
    long[] shape = draw.full(1, 3);
    int axis = draw.between(0, shape.length - 1);
    shape[axis] *= 2;
    long half = shape[axis] / 2;
    return ElementwiseCases.call(
        draw.tensor(shape), x -> x.split(half, axis).get(1), x -> x.split(2, axis).get(1));
  }

  private static Case.Call gather(Draw draw) {
    long[] shape = draw.full(1, 3);
    int axis = draw.between(0, shape.length - 1);
    long[] picked = shape.clone();
    picked[axis] = draw.between(1, 5);
    return ElementwiseCases.call(
        List.of(draw.tensor(shape), draw.positions((int) shape[axis], picked)),
        (x, index) -> x.gather(axis, index),
        (x, index) -> x.gather(index.toType(DataType.INT64, false), axis));
  }

  private static Case.Call indexSelect(Draw draw) {
    long[] shape = draw.full(1, 3);
    int axis = draw.between(0, shape.length - 1);
    String before = ":, ".repeat(axis);
    return ElementwiseCases.call(
        List.of(draw.tensor(shape), draw.positions((int) shape[axis], draw.between(1, 5))),
        (x, index) -> x.indexSelect(axis, index),
        (x, index) -> x.get(new NDIndex(before + "{}", index)));
  }

  private static Case.Call permute(Draw draw) {
    return ElementwiseCases.call(
        draw.tensor(draw.shape(3, 3)), x -> x.permute(1, -1, 0), x -> x.transpose(1, 2, 0));
  }

  private static Case.Call squeeze(Draw draw) {
    long[] shape = draw.full(1, 4);
    int axis = draw.between(0, shape.length - 1);
    shape[axis] = 1;
    return ElementwiseCases.call(draw.tensor(shape), x -> x.squeeze(axis), x -> x.squeeze(axis));
  }

  private static Case.Call flatten(Draw draw) {
    return ElementwiseCases.call(
        draw.tensor(draw.shape(3, 4)), x -> x.flatten(1, -1), x -> x.flatten(1, -1));
  }

  private static Case.Call chain(Draw draw) {
    return ElementwiseCases.call(
        draw.tensor(4, 3, 4),
        x -> x.transpose(0, 2).slice(1, 1, 3).reshape(-1, 4).transpose().select(0, 1).exp(),
        x ->
            x.swapAxes(0, 2)
                .get(new NDIndex(":, 1:3"))
                .reshape(-1, 4)
                .transpose()
                .get(new NDIndex("1"))
                .exp());
  }
}
