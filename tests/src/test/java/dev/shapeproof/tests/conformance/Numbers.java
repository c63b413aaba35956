package dev.shapeproof.tests.conformance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Integer arguments that belong together.
 *
 * @param open whether there may be any number of them, as in {@code reshape(2, 3)}
 */
record Numbers(List<Long> values, boolean open) {

  Numbers {
    values = List.copyOf(values);
  }

  static Numbers one(long value) {
    return new Numbers(List.of(value), false);
  }

  static Numbers fixed(List<Long> values) {
    return new Numbers(values, false);
  }

  static Numbers any(List<Long> values) {
    return new Numbers(values, true);
  }

  String source() {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
