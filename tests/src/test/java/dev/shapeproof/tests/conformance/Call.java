package dev.shapeproof.tests.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * One call: an operation, the arrays {@code t0, t1, ...} and the integers that stand for its holes.
 */
record Call(Operation operation, List<Tensor> tensors, List<Numbers> numbers) {

  Call {
    tensors = List.copyOf(tensors);
    numbers = List.copyOf(numbers);
  }

  /** {@code t0.concat(t1, 2)}. */
  String source() {
    String source = operation.template();
    for (int i = 0; i < numbers.size(); i++) {
      source = source.replace("$" + i, numbers.get(i).source());
    }
    return source;
  }

  Call withTensor(int index, Tensor tensor) {
    List<Tensor> changed = new ArrayList<>(tensors);
    changed.set(index, tensor);
    return new Call(operation, changed, numbers);
  }

  Call withNumbers(int index, List<Long> values) {
    List<Numbers> changed = new ArrayList<>(numbers);
    changed.set(index, numbers.get(index).with(values));
    return new Call(operation, tensors, changed);
  }

  /** The axis of the result whose size depends on the values of the elements, -1 for none. */
  int open() {
    return operation.open().applyAsInt(this);
  }

  @Override
  public String toString() {
    return source() + " with " + tensors;
  }
}
