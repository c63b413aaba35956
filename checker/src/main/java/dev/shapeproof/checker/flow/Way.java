package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the way on which something was found out: a branch that was taken, a round of a loop.
 *
 * @param at the condition, or the test of the loop
 * @param words what is said of it, with the condition's text for {@code {}}
 */
record Way(Span at, String words) {
  static Way branch(Span at, boolean holds) {
    return new Way(at, holds ? "where {} is true" : "where {} is false");
  }

  static Way round(Span at, String which) {
    return new Way(at, "in the " + which + " round of the loop");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Way o && at.equals(o.at) && words.equals(o.words));
  }

  @Override
  public int hashCode() {
    return 31 * at.hashCode() + words.hashCode();
  }
}
