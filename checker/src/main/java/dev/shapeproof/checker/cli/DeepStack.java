package dev.shapeproof.checker.cli;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs work where deeply nested code finds room: compiler and analysis follow the nesting of what
 * they read, and the stack that a program starts with ends at some thousand levels.
 */
final class DeepStack {
  private static final long BYTES = 1L << 28;

  private DeepStack() {}

  /** What the work gives; what it throws is thrown here. */
  static <T> T run(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "shapeproof", BYTES);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = requireNonNull(e.getCause());
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
