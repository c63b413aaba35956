package dev.shapeproof.tests.realcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** docs/real-code.md: what the checker makes of libraries that it was not written for. */
final class RealCodePage {
  private static final int SHOWN = 5;

  private static final String REMEDIES =
      """
      - *rank*: nothing in the library says how many axes a parameter has. A contract on the method,
        `@Shape("b, t, d")`, or a caller in the same compilation says it.
      - *open*: two sizes come from outside and nobody relates them. A contract that names both
        alike, or a check that throws where they differ, relates them.
      - *call*: a tensor comes from an interface, an abstract method or from code without source. A
        contract on that method says what it gives; a module that is compiled with
        Shapeproof brings its code along.
      - *dtype*: the dtype of a parameter is not known. `@DType("float")` on it says enough for
        every operation that only wants a floating one.
      - *tensors*: a list came from outside, so neither its length nor its elements are known. A
        size check of the list, or contracts for the elements taken from it, would do.
      - *value*: what decides about a shape, an axis or a number of parts, is computed where nobody
        follows. A constant, or an `int` parameter of a private method, is followed.
      - *loop* and *join*: several values of different rank meet. Where they differ on purpose only
        separate variables help.
      - *budget*: an entry costs more steps than one may. Results per kind of call, so that a helper
        is not interpreted anew at each call, would spare most of them.\
      """;

  private static final String LAYERS =
      """
      Places that apply a layer (`block.forward(..)`); at how many of them the rank and a term for
      each size of all that comes out are known, and at how many at least one axis of each array
      is, mostly the last one. *Before*: when layers had no model, and `forward` gave a list of
      which nothing was known. What is not known hangs on arrays that come from outside, of any
      rank, or on a block that is handed in: a parameter, what a builder or a model holds.\
      """;

  private RealCodePage() {}

  static List<String> lines(Map<Subject, Run> runs, Map<String, String> justified) {
    List<String> lines = new ArrayList<>();
    lines.add("# Real code");
    lines.add("");
    lines.add("Written by `RealCodeTest`. The sources of each library go through javac with the");
    lines.add("checker in it, as they are, without an annotation. An operation is *proved* (it");
    lines.add("cannot fail for its sizes or dtypes), *refuted* (it cannot succeed), *expected* to");
    lines.add("fail, or only *assumed*; [the page of strict mode](rules/shape.unproved.md) tells");
    lines.add("what a reason means. A *skipped* method was not analysed.");
    lines.add("");
    lines.add("| library | operations | proved | refuted | expected | assumed | skipped methods |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|");
    runs.forEach((subject, run) -> lines.add(row(subject, run.ledger())));
    lines.add("");
    layers(lines, runs);
    lines.add("");
    lines.add("## Why assumed, why skipped");
    lines.add("");
    lines.add("The five most frequent reasons.");
    lines.add("");
    runs.forEach(
        (subject, run) -> {
          lines.add("- `" + subject + "`: assumed " + top(run.ledger().assumed()));
          lines.add("  skipped " + top(run.ledger().skipped()));
        });
    lines.add("");
    lines.add("## What would remove them");
    lines.add("");
    lines.addAll(REMEDIES.lines().toList());
    lines.add("");
    lines.add("## Reported");
    lines.add("");
    runs.forEach((subject, run) -> reported(lines, subject, run, justified));
    return lines;
  }

  private static void layers(List<String> lines, Map<Subject, Run> runs) {
    lines.add("## Layers");
    lines.add("");
    lines.addAll(LAYERS.lines().toList());
    lines.add("");
    lines.add("| library | applications | output known | share | in part | before |");
    lines.add("|---|--:|--:|--:|--:|--:|");
    runs.forEach(
        (subject, run) -> {
          int all = run.ledger().layers();
          int known = run.ledger().layersKnown();
          String share = all == 0 ? "" : 100 * known / all + " %";
          int inPart = run.ledger().layersInPart();
          lines.add(
              "| `%s` | %d | %d | %s | %d | 0 |".formatted(subject, all, known, share, inPart));
        });
  }

  private static String row(Subject subject, Ledger ledger) {
    return "| `%s` | %d | %d | %d | %d | %d | %d |"
        .formatted(
            subject,
            ledger.operations(),
            ledger.proved(),
            ledger.refuted(),
            ledger.expected(),
            ledger.allAssumed(),
            ledger.allSkipped());
  }

  private static String top(Map<String, Integer> reasons) {
    return reasons.isEmpty()
        ? "none."
        : reasons.entrySet().stream()
            .limit(SHOWN)
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", ", "", "."));
  }

  private static void reported(
      List<String> lines, Subject subject, Run run, Map<String, String> justified) {
    if (run.findings().isEmpty()) {
      lines.add("- `" + subject + "`: nothing.");
    }
    for (String finding : run.findings()) {
      String why = justified.getOrDefault(JustifiedFindings.key(finding), "NOT JUSTIFIED");
      lines.add("- `" + subject + "`: " + finding);
      lines.add("  " + why);
    }
  }
}
