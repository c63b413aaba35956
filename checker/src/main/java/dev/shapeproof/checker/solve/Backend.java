package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import java.util.List;
import java.util.Optional;

/** What answers when plain Java could not: Z3, or nothing. */
interface Backend extends AutoCloseable {

  /** Whether the constraints can hold together. */
  Answer check(List<Constraint> constraints);

  /** The same, in a fresh solver and with a quarter of the steps. */
  Answer confirm(List<Constraint> constraints);

  /** How often memory was given back on the way. */
  int rebuilds();

  Optional<String> unavailable();

  @Override
  void close();
}
