package dev.shapeproof.checker.value;

import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.function.UnaryOperator;

/** Elements of an array, list or NDList as far as they are known. */
public sealed interface Sequence {

  Dim length();

  Sequence map(UnaryOperator<Value> change, UnaryOperator<Dim> dims);

  /** Every element is known. */
  record Exact(List<Value> elements) implements Sequence {
    public Exact {
      elements = List.copyOf(elements);
    }

    @Override
    public Dim length() {
      return Dim.of(elements.size());
    }

    @Override
    public Sequence map(UnaryOperator<Value> change, UnaryOperator<Dim> dims) {
      return new Exact(elements.stream().map(change).toList());
    }
  }

  /** {@code length} elements, each of which looks like {@code each}. */
  record Uniform(Dim length, Value each) implements Sequence {
    @Override
    public Sequence map(UnaryOperator<Value> change, UnaryOperator<Dim> dims) {
      return new Uniform(dims.apply(length), change.apply(each));
    }
  }
}
