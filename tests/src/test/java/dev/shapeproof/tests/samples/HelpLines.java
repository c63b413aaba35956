package dev.shapeproof.tests.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checked-in list of what help is offered for the example programs; a change shows as its diff.
 */
final class HelpLines {

  private static final Path FILE = Corpus.root().resolve("tests/src/test/resources/help-lines.txt");
  private static final List<String> HEADING =
      List.of(
          "# The help line of each bug that has one, in samples/djl (BUGS) and found (FOUND).",
          "# Rewrite with: mvn -pl tests test -Dtest=FixesTest -Dshapeproof.rewrite");

  private HelpLines() {}

  static List<String> read() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).toList();
  }

  static void write(List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(HEADING);
    all.addAll(lines);
    Files.write(FILE, all);
  }
}
