package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Starts Z3 with the first question. If that fails, the reason is kept, and every question remains
 * open from then on.
 */
final class LazyBackend implements Backend {

  private final Supplier<Backend> start;
  private Optional<Backend> running = Optional.empty();
  private Optional<String> unavailable = Optional.empty();

  LazyBackend(Supplier<Backend> start) {
    this.start = start;
  }

  @Override
  public Answer check(List<Constraint> constraints) {
    return running()
        .map(backend -> backend.check(constraints))
        .orElse(new Answer.Unknown(Reason.UNAVAILABLE));
  }

  @Override
  public Answer confirm(List<Constraint> constraints) {
    return running()
        .map(backend -> backend.confirm(constraints))
        .orElse(new Answer.Unknown(Reason.UNAVAILABLE));
  }

  private Optional<Backend> running() {
    if (running.isEmpty() && unavailable.isEmpty()) {
      try {
        running = Optional.of(start.get());
      } catch (LinkageError failed) {
        unavailable = Optional.of(Optional.ofNullable(failed.getMessage()).orElse("" + failed));
      }
    }
    return running;
  }

  @Override
  public int rebuilds() {
    return running.map(Backend::rebuilds).orElse(0);
  }

  @Override
  public Optional<String> unavailable() {
    return unavailable;
  }

  @Override
  public void close() {
    running.ifPresent(Backend::close);
    running = Optional.empty();
  }
}
