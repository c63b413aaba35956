package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import java.util.List;
import java.util.Optional;

/** Stands where Z3 is not wanted. */
record NoBackend() implements Backend {

  @Override
  public Answer check(List<Constraint> constraints) {
    return new Answer.Unknown(Reason.UNAVAILABLE);
  }

  @Override
  public Answer confirm(List<Constraint> constraints) {
    return check(constraints);
  }

  @Override
  public int rebuilds() {
    return 0;
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.of("switched off");
  }

  @Override
  public void close() {
    // holds nothing
  }
}
