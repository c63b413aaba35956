package dev.shapeproof.checker.report;

import dev.shapeproof.checker.report.Diagnostic.OperandLine;
import dev.shapeproof.notation.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The lines under a headline, the same for javac and the command line. At most nine of them. */
final class BodyText {
  private static final int MOST_OPERANDS = 3;
  private static final int MOST_NOTES = 3;
  private static final String INDENT = "  ";

  private BodyText() {}

  static List<String> lines(Diagnostic diagnostic) {
    List<String> lines = new ArrayList<>(operands(diagnostic.operands()));
    lines.addAll(atMost(MOST_NOTES, diagnostic.notes()));
    diagnostic.rule().ifPresent(rule -> lines.add("rule: " + rule));
    diagnostic.witness().ifPresent(witness -> lines.add("fails for " + witness));
    diagnostic.help().ifPresent(help -> lines.add("help: " + help.text()));
    List<String> body = new ArrayList<>(lines.stream().map(line -> INDENT + line).toList());
    body.add("(see " + RulePages.path(diagnostic.id()) + ")");
    return body;
  }

  /** Names padded so that the types stand in one column. */
  private static List<String> operands(List<OperandLine> operands) {
    List<OperandLine> shown = operands.stream().limit(MOST_OPERANDS).toList();
    int width = shown.stream().mapToInt(operand -> name(operand).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (OperandLine operand : shown) {
      String name = name(operand);
      lines.add(
          name + " ".repeat(width - name.length()) + " : " + operand.type() + origin(operand));
    }
    return rest(lines, operands.size() - shown.size(), "operand");
  }

  private static String name(OperandLine operand) {
    return SourceText.shorten(operand.name());
  }

  private static String origin(OperandLine operand) {
    List<String> parts = new ArrayList<>();
    if (operand.origin().isKnown()) {
      parts.add(SourceName.last(operand.origin().file()) + ":" + operand.origin().line());
    }
    if (!operand.reason().isEmpty()) {
      parts.add(operand.reason());
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static List<String> atMost(int most, List<String> notes) {
    List<String> lines = new ArrayList<>(notes.stream().limit(most).toList());
    return rest(lines, notes.size() - lines.size(), "line");
  }

  private static List<String> rest(List<String> lines, int left, String what) {
    if (left > 0) {
      lines.add("and " + Counted.of(left, "more " + what));
    }
    return lines;
  }
}
