package dev.shapeproof.checker.cli;

import java.util.function.Function;

/** A value, or in one line why there is none. */
sealed interface Attempt<T> {

  record Done<T>(T value) implements Attempt<T> {}

  record Failed<T>(String why) implements Attempt<T> {}

  default <R> Attempt<R> then(Function<T, Attempt<R>> next) {
    return this instanceof Failed<T> failed
        ? new Failed<>(failed.why())
        : next.apply(((Done<T>) this).value());
  }

  default <R> Attempt<R> map(Function<T, R> function) {
    return then(value -> new Done<>(function.apply(value)));
  }
}
