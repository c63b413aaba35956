package dev.shapeproof.tests.samples;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expected finding, written at the end of the line of the failing operation: {@code // BUG:
 * shape.matmul (note)}. Several acceptable ids are separated by {@code |}.
 *
 * @param note the words in parentheses: {@code needs cuda:0}, {@code silent: ...}
 */
public record Mark(int line, Set<String> ids, Optional<String> note) {

  private static final Pattern COMMENT =
      Pattern.compile("//\\s*BUG:\\s*([a-z.|-]+)(?:\\s*\\((.*)\\))?\\s*$");

  public Mark {
    ids = Set.copyOf(ids);
  }

  static Optional<Mark> read(int line, String text) {
    Matcher matcher = COMMENT.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mark(
            line,
            new TreeSet<>(Arrays.asList(matcher.group(1).split("\\|"))),
            Optional.ofNullable(matcher.group(2))));
  }

  boolean hit(Finding finding) {
    return finding.line() == line && ids.contains(finding.id());
  }

  /** The failure cannot be produced without a GPU. */
  public boolean needsCuda() {
    return note.filter(words -> words.startsWith("needs cuda")).isPresent();
  }

  /** The program does not throw: it computes something else than meant. */
  public boolean silent() {
    return note.filter(words -> words.startsWith("silent")).isPresent();
  }

  /** The failure shows later than where it is made, so the exception comes from another line. */
  public boolean later() {
    return note.filter(words -> words.startsWith("later")).isPresent();
  }

  public String idText() {
    return String.join("|", new TreeSet<>(ids));
  }
}
