package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.Collectors;

/** Shape and dtype of an array. */
record Tensor(List<Long> shape, DataType dtype) {

  Tensor {
    shape = List.copyOf(shape);
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
    return new Tensor(other, dtype);
  }

  Tensor withDtype(DataType other) {
    return new Tensor(shape, other);
  }

  /** {@code new Shape(2, 3)}. */
  String shapeSource() {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "new Shape(", ")"));
  }

  /** An array like this, made by the manager {@code m}. */
  String source() {
    return "m.zeros(" + shapeSource() + ", DataType." + dtype.name() + ")";
  }

  @Override
  public String toString() {
    return dtype + shape.toString();
  }
}
