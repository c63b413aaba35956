package dev.shapeproof.tests.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checked-in list of bugs that are not found yet, one {@code CORPUS Name} a line; progress
 * shows as its diff.
 */
final class KnownMisses {

  private static final Path FILE =
      Corpus.root().resolve("tests/src/test/resources/known-misses.txt");
  private static final List<String> HEADING =
      List.of(
          "# Bugs that the checker does not report yet, or reports at another line or under another"
              + " id.",
          "# Rewrite with: mvn -pl tests test -Dtest=ExpectationTest -Dshapeproof.rewrite");

  private KnownMisses() {}

  static Set<String> read() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static void write(Set<String> keys) throws IOException {
    List<String> lines = new ArrayList<>(HEADING);
    lines.addAll(new TreeSet<>(keys));
    Files.write(FILE, lines);
  }

  static boolean rewriting() {
    return System.getProperty("shapeproof.rewrite") != null;
  }
}
