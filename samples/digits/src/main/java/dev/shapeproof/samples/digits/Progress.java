package dev.shapeproof.samples.digits;

/** A bar on standard error, one line for each tenth of the work. */
final class Progress {
  private static final int WIDTH = 30;
  private static final int LINES = 10;

  private final int steps;
  private int done;

  Progress(int steps) {
    this.steps = steps;
  }

  void step(String words) {
    done++;
    if (done * LINES / steps > (done - 1) * LINES / steps) {
      int full = done * WIDTH / steps;
      String bar = "=".repeat(full) + " ".repeat(WIDTH - full);
      System.err.printf("[%s] %3d %%  %s%n", bar, 100 * done / steps, words);
    }
  }
}
