package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.report.JsonReport;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says why nothing was done; to who asked for JSON, as a document like any other. */
final class Refusal {
  static final Report NOTHING =
      new Report(
          List.of(),
          new Ledger(0, 0, 0, Map.of(), Map.of(), Map.of(), Applications.NONE, 0, 0, 0, 0, 0, 0, 0),
          List.of());

  private Refusal() {}

  static void print(String why, boolean json, Terminal terminal) {
    terminal.err().println("shapeproof: " + why);
    if (json) {
      terminal
          .out()
          .println(new JsonReport(terminal.folder()).render(NOTHING, List.of(why), Version.text()));
    }
  }

  /** Whether a command line that could not be understood asks for JSON all the same. */
  static boolean wantsJson(List<String> words) {
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    int format = lower.indexOf("--format");
    return lower.contains("--format=json")
        || (format >= 0 && lower.subList(format, lower.size()).indexOf("json") == 1);
  }
}
