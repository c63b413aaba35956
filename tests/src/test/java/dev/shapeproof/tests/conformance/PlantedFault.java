package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mistake put into one rule on purpose.
 *
 * @param rule the file of the rule
 * @param operation an operation that rests on it
 */
record PlantedFault(String rule, String operation, String right, String wrong) {

  private static final String RULES = "annotations/src/main/java/dev/shapeproof/rule/op/";

  /** The rule's source with the mistake, written to a folder. */
  Path plant(Path folder) throws IOException {
    String source = Files.readString(Corpus.root().resolve(RULES + rule + ".java"));
    if (!source.contains(right)) {
      throw new IllegalStateException(
          rule + " has changed, it no longer says " + right + ": plant another fault");
    }
    return Files.writeString(
        Files.createDirectories(folder).resolve(rule + ".java"), source.replace(right, wrong));
  }
}
