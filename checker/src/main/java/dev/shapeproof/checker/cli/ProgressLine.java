package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Counted;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A line on a terminal that says for how long a run has been at work, once it takes longer than a
 * moment. The bar runs to and fro: how much is left is known to nobody.
 */
final class ProgressLine {
  private static final int WIDTH = 20;
  private static final int BLOCK = 4;
  private static final long PATIENCE_MILLIS = 700;
  private static final long STEP_MILLIS = 150;
  private static final String CLEAR = "\r\u001b[K";

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread thread;

  private ProgressLine(PrintWriter out, int files) {
    thread = new Thread(() -> draw(out, files), "shapeproof-progress");
    thread.setDaemon(true);
  }

  static ProgressLine start(PrintWriter out, int files) {
    ProgressLine line = new ProgressLine(out, files);
    line.thread.start();
    return line;
  }

  private void draw(PrintWriter out, int files) {
    try {
      long millis = PATIENCE_MILLIS;
      if (done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
      for (int step = 0; !done.await(STEP_MILLIS, TimeUnit.MILLISECONDS); step++) {
        millis += STEP_MILLIS;
        out.print(CLEAR + text(step, files, millis / 1000));
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    out.print(CLEAR);
    out.flush();
  }

  static String text(int step, int files, long seconds) {
    int room = WIDTH - BLOCK;
    int left = room - Math.abs(room - step % (2 * room));
    String bar = ".".repeat(left) + "#".repeat(BLOCK) + ".".repeat(room - left);
    return "[" + bar + "] checking " + Counted.of(files, "file") + ", " + seconds + " s";
  }

  void stop() {
    done.countDown();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
