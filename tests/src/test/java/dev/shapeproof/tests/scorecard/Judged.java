package dev.shapeproof.tests.scorecard;

import dev.shapeproof.tests.samples.Finding;
import java.util.List;
import java.util.Optional;

/** A program and what the checker said of it. */
record Judged(Entry entry, Optional<Announced> bug, List<Finding> findings) {

  Judged {
    findings = List.copyOf(findings);
  }

  static Judged of(Entry entry, List<Finding> all) {
    Optional<Announced> bug =
        entry.set() == Entry.Set.BUGS ? Optional.of(Announced.of(entry)) : Optional.empty();
    List<Finding> own =
        all.stream().filter(it -> it.file().equals(entry.program().file())).toList();
    return new Judged(entry, bug, own);
  }

  /** At the announced line, under an announced rule. */
  boolean found() {
    return bug.filter(it -> findings.stream().anyMatch(it::hit)).isPresent();
  }

  /** How what was said differs from what was announced; empty where it does not. */
  Optional<String> surprise() {
    boolean wanted = bug.filter(it -> it.covered() && it.missed().isEmpty()).isPresent();
    List<String> rest =
        findings.stream()
            .filter(finding -> !(wanted && bug.filter(it -> it.hit(finding)).isPresent()))
            .map(finding -> finding.id() + " at " + finding.line())
            .toList();
    if (wanted && !found()) {
      return Optional.of(describe() + " is not found; reported: " + rest);
    }
    return rest.isEmpty() ? Optional.empty() : Optional.of(describe() + ": reported " + rest);
  }

  private String describe() {
    return entry.set().folder()
        + "/"
        + entry.name()
        + bug.map(it -> ":" + it.line() + " " + it.text() + " " + it.note()).orElse("");
  }
}
