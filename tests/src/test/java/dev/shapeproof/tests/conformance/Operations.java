package dev.shapeproof.tests.conformance;

import java.util.List;
import java.util.stream.Stream;

/** All operations under test, one small descriptor each. */
final class Operations {

  private Operations() {}

  static List<Operation> all() {
    return Stream.of(
            CreationOperations.all(),
            ElementwiseOperations.all(),
            UnaryOperations.all(),
            ProductOperations.all(),
            ShapeOperations.all(),
            ReductionOperations.all(),
            JoinOperations.all(),
            IndexOperations.all(),
            ArrayIndexOperations.all(),
            LayerOperations.all())
        .flatMap(List::stream)
        .toList();
  }
}
