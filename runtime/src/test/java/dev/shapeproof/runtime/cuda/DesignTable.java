package dev.shapeproof.runtime.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of {@code docs/design/cuda.md} that a test writes. */
record DesignTable(String header) {
  private static final Path PAGE = Path.of("../docs/design/cuda.md").toAbsolutePath();

  /** These rows stand in it; {@code -Dshapeproof.rewrite} writes them. */
  void holds(List<String> rows) throws IOException {
    List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
    int first = page.indexOf(header) + 2;
    assertTrue(first >= 2, "the page has no " + header);
    int end = first;
    while (end < page.size() && page.get(end).startsWith("|")) {
      end++;
    }
    List<String> known = page.subList(first, end);
    if (System.getProperty("shapeproof.rewrite") != null) {
      known.clear();
      page.addAll(first, rows);
      Files.write(PAGE, page);
      return;
    }
    assertEquals(
        String.join("\n", rows),
        String.join("\n", known),
        PAGE + ": rewrite it with -Dshapeproof.rewrite");
  }
}
