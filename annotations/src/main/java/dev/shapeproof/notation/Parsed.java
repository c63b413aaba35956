package dev.shapeproof.notation;

import java.util.Optional;
import java.util.function.Function;

/** What reading a text gave: the thing meant, or where and why it is malformed. */
public sealed interface Parsed<T> {

  record Read<T>(T value) implements Parsed<T> {}

  record Malformed<T>(NotationError error) implements Parsed<T> {}

  default Optional<T> found() {
    return this instanceof Read<T> read ? Optional.of(read.value()) : Optional.empty();
  }

  default Optional<NotationError> failure() {
    return this instanceof Malformed<T> bad ? Optional.of(bad.error()) : Optional.empty();
  }

  default <R> Parsed<R> map(Function<T, R> function) {
    if (this instanceof Malformed<T> bad) {
      return new Malformed<>(bad.error());
    }
    return new Read<>(function.apply(((Read<T>) this).value()));
  }
}
