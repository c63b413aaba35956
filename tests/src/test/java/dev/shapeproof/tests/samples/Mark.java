package dev.shapeproof.tests.samples;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expected finding, written at the end of a line: {@code // BUG: shape.matmul (note)}. {@code //
 * ALSO: id} marks a second line on which the same bug may be reported instead; several acceptable
 * ids are separated by {@code |}.
 *
 * @param alternative whether this is the second place of a bug that another line marks
 * @param note the words in parentheses: {@code needs cuda:0}, {@code silent: ...}
 */
public record Mark(int line, Set<String> ids, boolean alternative, Optional<String> note) {

  private static final Pattern COMMENT =
      Pattern.compile("//\\s*(BUG|ALSO):\\s*([a-z.|-]+)(?:\\s*\\((.*)\\))?\\s*$");

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
            new TreeSet<>(Arrays.asList(matcher.group(2).split("\\|"))),
            matcher.group(1).equals("ALSO"),
            Optional.ofNullable(matcher.group(3))));
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
