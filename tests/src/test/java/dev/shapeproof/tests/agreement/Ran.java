package dev.shapeproof.tests.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one run of a program did.
 *
 * @param failure what was thrown; empty after a clean run
 * @param library whether the library refused, rather than Java
 * @param lines the program's lines in the stack trace, innermost first
 */
record Ran(String failure, boolean library, List<Integer> lines) {

  Ran {
    lines = List.copyOf(lines);
  }

  static Ran clean() {
    return new Ran("", false, List.of());
  }

  static Ran threw(String file, Throwable failure) {
    List<StackTraceElement> trace = Arrays.asList(failure.getStackTrace());
    boolean library =
        trace.stream()
            .filter(frame -> !frame.getClassName().startsWith("java."))
            .findFirst()
            .map(frame -> isOfLibrary(frame.getClassName()))
            .orElse(false);
    List<Integer> lines =
        trace.stream()
            .filter(frame -> file.equals(frame.getFileName()))
            .map(StackTraceElement::getLineNumber)
            .distinct()
            .toList();
    String text = failure.toString().lines().findFirst().orElse("");
    return new Ran(text.replaceAll("\\s+", " "), library, lines);
  }

  private static boolean isOfLibrary(String className) {
    return className.startsWith("ai.djl.") || className.startsWith("dev.shapeproof.runtime.");
  }

  boolean failed() {
    return !failure.isEmpty();
  }

  String encode() {
    String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    return String.join("\t", Boolean.toString(library), numbers, failure);
  }

  static Ran decode(String text) {
    String[] parts = text.split("\t", 3);
    List<Integer> lines =
        parts[1].isEmpty()
            ? List.of()
            : Arrays.stream(parts[1].split(",")).map(Integer::valueOf).toList();
    return new Ran(parts[2], Boolean.parseBoolean(parts[0]), lines);
  }
}
