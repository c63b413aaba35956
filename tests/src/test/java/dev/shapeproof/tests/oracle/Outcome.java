package dev.shapeproof.tests.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run of a program did.
 *
 * @param failure the exception's class and message, empty after a clean run
 * @param lines the lines of the program's own file in the stack trace
 */
public record Outcome(String className, Kind kind, String failure, Set<Integer> lines) {

  /** How a run ended. */
  public enum Kind {
    CLEAN,
    THREW,
    CRASHED
  }

  public Outcome {
    lines = Set.copyOf(lines);
  }

  static Outcome clean(String className) {
    return new Outcome(className, Kind.CLEAN, "", Set.of());
  }

  static Outcome threw(String className, String file, Throwable failure) {
    Set<Integer> lines = new TreeSet<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Arrays.stream(cause.getStackTrace())
          .filter(frame -> file.equals(frame.getFileName()))
          .forEach(frame -> lines.add(frame.getLineNumber()));
    }
    return new Outcome(className, Kind.THREW, failure.toString(), lines);
  }

  /** One line of text: tab-separated, the message last and without line breaks. */
  String encode() {
    String numbers =
        lines.stream().sorted().map(String::valueOf).reduce((a, b) -> a + "," + b).orElse("-");
    return String.join("\t", className, kind.name(), numbers, failure.replaceAll("\\s+", " "));
  }

  static Outcome decode(String text) {
    List<String> parts = List.of(text.split("\t", 4));
    Set<Integer> lines = new TreeSet<>();
    if (!parts.get(2).equals("-")) {
      Arrays.stream(parts.get(2).split(",")).map(Integer::valueOf).forEach(lines::add);
    }
    return new Outcome(parts.get(0), Kind.valueOf(parts.get(1)), parts.get(3), lines);
  }
}
