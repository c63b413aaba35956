package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;

/** What one method of the program can name. */
final class Scope {

  /** An int whose value is known. */
  record Whole(String name, long value) {}

  private final List<Tensor> tensors = new ArrayList<>();
  private final List<Whole> wholes = new ArrayList<>();
  private final List<String> flags;

  Scope(List<String> flags) {
    this.flags = List.copyOf(flags);
  }

  List<Tensor> tensors() {
    return tensors;
  }

  List<Whole> wholes() {
    return wholes;
  }

  /** Booleans that the caller chooses. */
  List<String> flags() {
    return flags;
  }

  void add(Tensor tensor) {
    tensors.removeIf(other -> other.name().equals(tensor.name()));
    tensors.add(tensor);
  }

  void add(Whole whole) {
    wholes.add(whole);
  }
}
