package dev.shapeproof.tests.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * docs/conformance.md: per operation what was called, accepted, refused, and where the two differ.
 */
final class ConformancePage {

  private static final int SHOWN = 3;

  private final Map<String, List<Judged>> byOperation;

  ConformancePage(List<Judged> judged) {
    byOperation =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.call().operation().name(), LinkedHashMap::new, Collectors.toList()));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Conformance to DJL on PyTorch");
    lines.add("");
    lines.add(
        "Written by `ConformanceTest`. Each operation is called with random arguments on DJL");
    lines.add(
        "0.36.0 with PyTorch 2.7.1 on the CPU, and the same source is put before the checker.");
    lines.add("*unknown*: the checker proves nothing and says nothing; *no kernel*: the engine");
    lines.add(
        "refuses a dtype only because it lacks the code for it; *by value*: other elements would"
            + " do.");
    lines.add("");
    lines.add(
        "| operation | accepted | refused | unknown | no kernel | by value | disagreements |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|");
    byOperation.forEach((name, judged) -> lines.add(row(name, judged)));
    lines.add(row("**all**", byOperation.values().stream().flatMap(List::stream).toList()));
    section(lines, "Disagreements", Verdict::disagrees);
    section(lines, "Without a kernel", verdict -> verdict == Verdict.NO_KERNEL);
    lines.add("");
    lines.add("## Reasons of refusal");
    lines.add("");
    byOperation.forEach((name, judged) -> reasons(lines, name, judged));
    return lines;
  }

  private static String row(String name, List<Judged> judged) {
    long accepted = judged.stream().filter(it -> it.seen().accepted()).count();
    return "| %s | %d | %d | %d | %d | %d | %d |"
        .formatted(
            name,
            accepted,
            judged.size() - accepted,
            count(judged, it -> it == Verdict.UNKNOWN),
            count(judged, it -> it == Verdict.NO_KERNEL),
            count(judged, it -> it == Verdict.BY_VALUE),
            count(judged, Verdict::disagrees));
  }

  private static long count(List<Judged> judged, Predicate<Verdict> which) {
    return judged.stream().filter(it -> which.test(it.verdict())).count();
  }

  private void section(List<String> lines, String title, Predicate<Verdict> which) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    byOperation.forEach(
        (name, judged) ->
            judged.stream()
                .filter(it -> which.test(it.verdict()))
                .limit(SHOWN)
                .forEach(it -> lines.add("- `" + name + "`: " + shorten(it.describe()))));
  }

  private static void reasons(List<String> lines, String name, List<Judged> judged) {
    Map<String, Integer> counts = new TreeMap<>();
    judged.stream()
        .filter(it -> !it.seen().accepted())
        .forEach(it -> counts.merge(shorten(it.seen().reason()), 1, Integer::sum));
    counts.forEach((reason, count) -> lines.add("- `" + name + "` " + count + ": " + reason));
  }

  private static String shorten(String text) {
    return text.length() > 200 ? text.substring(0, 200) + " ..." : text;
  }
}
