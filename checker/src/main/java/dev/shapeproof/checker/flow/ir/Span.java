package dev.shapeproof.checker.flow.ir;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source file. {@code start} and {@code end} are character offsets, {@code line} and
 * {@code column} count from 1.
 *
 * @param file the path or URI as the compiler names it
 */
public record Span(String file, int start, int end, int line, int column)
    implements Comparable<Span> {

  public static final Span NONE = new Span("", -1, -1, 0, 0);

  public boolean isKnown() {
    return start >= 0;
  }

  @Override
  public int compareTo(Span other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Span o
            && start == o.start
            && end == o.end
            && line == o.line
            && column == o.column
            && file.equals(o.file));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * start + end) + file.hashCode();
  }
}
