package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;

/** A variable of the program and the shape that it has in the program as it was drawn. */
record Tensor(String name, List<Long> shape) {

  Tensor {
    shape = List.copyOf(shape);
  }

  int rank() {
    return shape.size();
  }

  long size(int axis) {
    return shape.get(axis);
  }

  long elements() {
    return elements(shape);
  }

  static long elements(List<Long> shape) {
    return shape.stream().reduce(1L, (a, b) -> a * b);
  }

  List<Long> with(int axis, long size) {
    List<Long> changed = new ArrayList<>(shape);
    changed.set(axis, size);
    return changed;
  }

  List<Long> without(int axis) {
    List<Long> changed = new ArrayList<>(shape);
    changed.remove(axis);
    return changed;
  }

  List<Long> inserting(int axis, long size) {
    List<Long> changed = new ArrayList<>(shape);
    changed.add(axis, size);
    return changed;
  }
}
