package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Suppression;
import java.util.ArrayList;
import java.util.List;

/** What was found, each place and rule once. */
final class Complaints {
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Diagnostic> pending = new ArrayList<>();

  void add(Diagnostic diagnostic) {
    pending.add(diagnostic);
  }

  /** Whether the entry at hand showed anything. */
  boolean isPending() {
    return !pending.isEmpty();
  }

  /** An entry went through: what it showed counts, but for what its author silenced. */
  void keep(MethodInfo entry) {
    for (Diagnostic each : pending) {
      boolean silenced =
          entry.generated() || new Suppression(entry.suppressed()).silencing(each.id()).isPresent();
      if (!silenced && found.stream().noneMatch(other -> same(each, other))) {
        found.add(each);
      }
    }
    pending.clear();
  }

  /** An entry could not be followed to its end. */
  void drop() {
    pending.clear();
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  private static boolean same(Diagnostic one, Diagnostic other) {
    return one.id() == other.id() && one.at().equals(other.at());
  }
}
