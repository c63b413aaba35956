package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.rule.RuleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All rules, one line each: id, severity, what is wrong with the code. */
final class RuleTable {
  private RuleTable() {}

  static List<String> lines() throws IOException {
    List<RuleId> ids =
        Arrays.stream(RuleId.values()).sorted(Comparator.comparing(RuleId::text)).toList();
    int width = ids.stream().mapToInt(id -> id.text().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (RuleId id : ids) {
      String severity = Severity.of(id).name().toLowerCase(Locale.ROOT);
      String summary = RulePage.summary(id).orElse("");
      lines.add(
          "%s  %-7s  %s"
              .formatted(id.text() + " ".repeat(width - id.text().length()), severity, summary)
              .stripTrailing());
    }
    return lines;
  }
}
