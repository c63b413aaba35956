package dev.shapeproof.tests.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Findings held against marks: which bugs were found, which were missed, and what was reported
 * besides.
 */
public record Comparison(List<String> found, List<Missed> missed, List<String> falseAlarms) {

  /**
   * A bug that was not reported as it should be.
   *
   * @param elsewhere what was reported instead: another line, or another id
   */
  public record Missed(Corpus corpus, Program program, Mark bug, Optional<Finding> elsewhere) {
    String key() {
      return corpus + " " + program.name();
    }

    String describe() {
      String instead =
          elsewhere.map(it -> ", reported as " + it.id() + " at " + it.line()).orElse("");
      return key() + ":" + bug.line() + " " + bug.idText() + instead;
    }
  }

  static Comparison of(Corpus corpus, List<Finding> findings) {
    List<String> found = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    for (Program program : corpus.programs()) {
      List<Finding> rest = new ArrayList<>(of(program.file(), findings));
      Optional<Mark> bug = program.bug();
      Optional<Finding> hit = bug.flatMap(mark -> rest.stream().filter(mark::hit).findFirst());
      hit.ifPresent(rest::remove);
      if (bug.isPresent() && hit.isPresent()) {
        found.add(corpus + " " + program.name());
      } else if (bug.isPresent()) {
        Optional<Finding> elsewhere = rest.stream().findFirst();
        elsewhere.ifPresent(rest::remove);
        missed.add(new Missed(corpus, program, bug.get(), elsewhere));
      }
      rest.forEach(
          finding ->
              falseAlarms.add(
                  corpus + " " + program.name() + ":" + finding.line() + " " + finding.id()));
    }
    return new Comparison(found, missed, falseAlarms);
  }

  /** What was found in one file. */
  public static List<Finding> of(Path file, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.file().equals(file)).toList();
  }

  String table() {
    StringBuilder text = new StringBuilder();
    text.append("found ").append(found.size());
    text.append(", missed ").append(missed.size());
    text.append(", false alarms ").append(falseAlarms.size()).append('\n');
    missed.forEach(miss -> text.append("  missed ").append(miss.describe()).append('\n'));
    falseAlarms.forEach(alarm -> text.append("  false  ").append(alarm).append('\n'));
    return text.toString();
  }
}
