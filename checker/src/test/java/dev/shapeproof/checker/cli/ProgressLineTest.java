package dev.shapeproof.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The line that a long run shows. */
class ProgressLineTest {
  @Test
  void theBarRunsToAndFro() {
    assertEquals("[####................] checking 1 file, 0 s", ProgressLine.text(0, 1, 0));
    assertEquals("[................####] checking 2 files, 9 s", ProgressLine.text(16, 2, 9));
    assertEquals("[###", ProgressLine.text(32, 2, 9).substring(0, 4));
  }

  @Test
  void aShortRunShowsNone() {
    StringWriter out = new StringWriter();
    ProgressLine.start(new PrintWriter(out), 1).stop();
    assertEquals("", out.toString());
  }
}
