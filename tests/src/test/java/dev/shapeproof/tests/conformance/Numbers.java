package dev.shapeproof.tests.conformance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Integer arguments that belong together.
 *
 * @param open whether there may be any number of them, as in {@code reshape(2, 3)}
 * @param least none is edited to be less
 */
record Numbers(List<Long> values, boolean open, long least) {

  Numbers {
    values = List.copyOf(values);
  }

  Numbers(List<Long> values, boolean open) {
    this(values, open, Long.MIN_VALUE);
  }

  Numbers with(List<Long> others) {
    return new Numbers(others.stream().map(value -> Math.max(value, least)).toList(), open, least);
  }

  Numbers atLeast(long bound) {
    return new Numbers(values, open, bound).with(values);
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
