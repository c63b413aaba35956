package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shape and dtype of an array, whose elements are all {@code fill}. */
record Tensor(List<Long> shape, DataType dtype, long fill) {

  Tensor {
    shape = List.copyOf(shape);
  }

  Tensor(List<Long> shape, DataType dtype) {
    this(shape, dtype, 0);
  }

  static Tensor f32(Long... shape) {
    return new Tensor(List.of(shape), DataType.FLOAT32);
  }

  int rank() {
    return shape.size();
  }

  long elements() {
    return shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
  }

  Tensor withShape(List<Long> other) {
    return new Tensor(other, dtype, fill);
  }

  Tensor withDtype(DataType other) {
    return new Tensor(shape, other, fill);
  }

  Tensor filled(long value) {
    return new Tensor(shape, dtype, value);
  }

  Tensor without(int axis) {
    List<Long> rest = new ArrayList<>(shape);
    rest.remove(axis);
    return withShape(rest);
  }

  /** {@code new Shape(2, 3)}. */
  String shapeSource() {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "new Shape(", ")"));
  }

  /** An array like this, made by the manager {@code m}. */
  String source() {
    String made =
        fill == 0 ? "m.zeros(" + shapeSource() : "m.full(" + shapeSource() + ", " + fill + "f";
    return made + ", DataType." + dtype.name() + ")";
  }

  @Override
  public String toString() {
    return dtype.name().toLowerCase(java.util.Locale.ROOT)
        + shape
        + (fill == 0 ? "" : " of " + fill);
  }
}
