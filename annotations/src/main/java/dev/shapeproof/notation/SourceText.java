package dev.shapeproof.notation;

/** An expression of somebody's source, made fit for one line of a message. */
public final class SourceText {
  private static final int LONGEST = 40;

  private SourceText() {}

  /** On one line; the middle of a long one becomes an ellipsis. */
  public static String shorten(String source) {
    String line =
        source
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("(?<=\\() | (?=[).,])|(?<=\\w) (?=\\.\\w)", "");
    int[] points = line.codePoints().toArray();
    if (points.length <= LONGEST) {
      return line;
    }
    int tail = (LONGEST - 1) / 2;
    int head = LONGEST - 1 - tail;
    return new String(points, 0, head).stripTrailing()
        + "…"
        + new String(points, points.length - tail, tail).stripLeading();
  }
}
