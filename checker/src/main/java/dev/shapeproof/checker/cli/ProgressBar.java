package dev.shapeproof.checker.cli;

import java.io.PrintWriter;

/** A line on a terminal that shows how far a run is, once it takes longer than a moment. */
final class ProgressBar implements Engine.Progress, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long PATIENCE_NANOS = 700_000_000L;
  private static final long PAUSE_NANOS = 100_000_000L;

  private final PrintWriter out;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean drawn;

  ProgressBar(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void at(String phase, int done, int total) {
    long now = System.nanoTime();
    if (now - started < PATIENCE_NANOS || now - last < PAUSE_NANOS) {
      return;
    }
    last = now;
    drawn = true;
    out.print("\r\u001b[K" + line(phase, done, total));
    out.flush();
  }

  static String line(String phase, int done, int total) {
    if (total <= 0) {
      return phase + " " + done;
    }
    int full = (int) Math.min(WIDTH, (long) WIDTH * done / total);
    return "["
        + "#".repeat(full)
        + ".".repeat(WIDTH - full)
        + "] "
        + phase
        + " "
        + done
        + "/"
        + total;
  }

  @Override
  public void close() {
    if (drawn) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
