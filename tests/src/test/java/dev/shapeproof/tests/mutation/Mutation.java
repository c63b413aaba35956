package dev.shapeproof.tests.mutation;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import java.util.List;

/** One edit of a program: the text of a range is replaced. */
record Mutation(Kind kind, Range range, String replacement) {

  /** What is broken. */
  enum Kind {
    SIZE,
    AXIS,
    SWAPPED_OPERANDS,
    DROPPED_CALL
  }

  String apply(List<String> lines) {
    String text = String.join("\n", lines);
    return text.substring(0, offset(lines, range.begin))
        + replacement
        + text.substring(offset(lines, range.end) + 1);
  }

  private static int offset(List<String> lines, Position position) {
    int before = lines.subList(0, position.line - 1).stream().mapToInt(l -> l.length() + 1).sum();
    return before + position.column - 1;
  }

  @Override
  public String toString() {
    return kind + " at line " + range.begin.line + ": " + replacement;
  }
}
