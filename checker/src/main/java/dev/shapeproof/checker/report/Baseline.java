package dev.shapeproof.checker.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that an old project already had. An entry knows no line number, so that edits elsewhere
 * in the file leave it alone; two equal findings are two equal entries.
 */
public record Baseline(List<Entry> entries) {

  public Baseline {
    entries = entries.stream().sorted().toList();
  }

  /** One accepted finding. */
  public record Entry(String rule, String file, String method, String source)
      implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = file.compareTo(other.file);
      order = order != 0 ? order : method.compareTo(other.method);
      order = order != 0 ? order : rule.compareTo(other.rule);
      return order != 0 ? order : source.compareTo(other.source);
    }
  }

  /**
   * What is left of a run once the accepted findings are taken away, and how many of those no
   * longer occur.
   */
  public record Outcome(List<Diagnostic> fresh, int known, int gone) {}

  /** The findings of one run, all of them accepted. */
  public static Baseline of(List<Diagnostic> diagnostics, BaselineKeys keys) {
    return new Baseline(diagnostics.stream().map(keys::entry).toList());
  }

  public Outcome apply(List<Diagnostic> diagnostics, BaselineKeys keys) {
    Map<Entry, Integer> left = new HashMap<>();
    entries.forEach(entry -> left.merge(entry, 1, Integer::sum));
    List<Diagnostic> fresh = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Entry entry = keys.entry(diagnostic);
      if (left.getOrDefault(entry, 0) > 0) {
        left.merge(entry, -1, Integer::sum);
      } else {
        fresh.add(diagnostic);
      }
    }
    int known = diagnostics.size() - fresh.size();
    return new Outcome(List.copyOf(fresh), known, entries.size() - known);
  }
}
