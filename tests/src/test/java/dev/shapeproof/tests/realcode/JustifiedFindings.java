package dev.shapeproof.tests.realcode;

import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings in real code that somebody has read and found true: file and line with the rule,
 * then why. Any other finding is a false alarm until it stands here.
 */
final class JustifiedFindings {
  private static final String FILE = "tests/src/test/resources/real-code-findings.txt";

  private JustifiedFindings() {}

  /** {@code path/File.java:line [rule]} -> why it is a bug. */
  static Map<String, String> read() throws IOException {
    Map<String, String> justified = new TreeMap<>();
    for (String line : Files.readAllLines(Corpus.root().resolve(FILE))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int end = line.indexOf(']') + 1;
        justified.put(line.substring(0, end), line.substring(end).strip());
      }
    }
    return justified;
  }

  /** The part of a finding by which it is known again. */
  static String key(String finding) {
    return finding.substring(0, finding.indexOf(']') + 1);
  }
}
