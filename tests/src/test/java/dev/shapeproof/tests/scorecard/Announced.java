package dev.shapeproof.tests.scorecard;

import dev.shapeproof.tests.samples.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program says of its own bug, at the end of the line: {@code // BUG: shape.matmul}, {@code
 * // BUG: shape.matmul (missed: why)}, or {@code // NOT COVERED YET: autograd}. Further words in
 * the parentheses: {@code silent: ..} where nothing is thrown, {@code needs cuda:0}.
 *
 * @param words rules, of which any will do, or the area that is not covered
 */
record Announced(int line, boolean covered, Set<String> words, String note) {

  private static final Pattern COMMENT =
      Pattern.compile("// (BUG|NOT COVERED YET): ([a-z.|-]+)(?: \\((.*)\\))?$");
  private static final Pattern MISSED = Pattern.compile("missed: (.*)");

  Announced {
    words = Set.copyOf(words);
  }

  /** The only one of a program. */
  static Announced of(Entry entry) {
    List<Announced> all = all(entry);
    if (all.size() != 1) {
      throw new IllegalStateException(entry.name() + " announces " + all.size() + " bugs, not 1");
    }
    return all.get(0);
  }

  private static List<Announced> all(Entry entry) {
    List<Announced> all = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(entry.program().file());
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = COMMENT.matcher(lines.get(i));
        if (matcher.find()) {
          String note = Optional.ofNullable(matcher.group(3)).orElse("");
          Set<String> words = Set.of(matcher.group(2).split("\\|"));
          all.add(new Announced(i + 1, matcher.group(1).equals("BUG"), words, note));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** {@code shape} of {@code shape.matmul}; the area that is not covered. */
  String area() {
    return text().replaceFirst("[.|].*", "");
  }

  String text() {
    return String.join("|", new TreeSet<>(words));
  }

  /** Why the checker does not find it, though it should. */
  Optional<String> missed() {
    Matcher matcher = MISSED.matcher(note);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  boolean silent() {
    return note.startsWith("silent");
  }

  boolean needsCuda() {
    return note.startsWith("needs cuda");
  }

  boolean hit(Finding finding) {
    return finding.line() == line && words.contains(finding.id());
  }
}
