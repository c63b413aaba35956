package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** docs/conformance.md: what was called, accepted, refused and why, and where the two differ. */
final class ConformancePage {

  private static final int SHOWN = 3;
  private static final int WIDTH = 160;

  private final List<Judged> all;
  private final RuleSums sums;
  private final Map<String, List<Judged>> byOperation;
  private final List<String> lines = new ArrayList<>();

  ConformancePage(List<Judged> judged) {
    all = judged;
    sums = new RuleSums(judged);
    byOperation = by(judged, it -> it.call().operation().name());
  }

  List<String> lines() {
    introduction();
    operations();
    disagreements();
    rules();
    reasons();
    kernels();
    neverRefused();
    unreached();
    return lines;
  }

  private void introduction() {
    text(
        "# Conformance to DJL on PyTorch",
        "",
        "Written by `ConformanceTest`. Each library call is made with drawn arguments on DJL 0.36.0",
        "with PyTorch 2.7.1 on the CPU, in a JVM of its own, and the same source is put before the",
        "checker: both must accept the same calls, with the same shape and dtype. A third of the",
        "calls is valid by construction, a third is one edit away, a third is random; ranks 0 to 5,",
        "sizes from 0 on, negative axes. More are drawn where a refusal is rare. In the calls,",
        "`t0`, `t1` are arrays, `$0`, `$1` integers, `m` is the manager.");
  }

  private void operations() {
    text(
        "",
        "## Library calls",
        "",
        "*by value*: refused, but other elements of the same shapes and dtypes would do; the checker",
        "cannot know. *no kernel*: refused only because the engine lacks code for that dtype.",
        "*unknown*: the checker proves nothing and says nothing. The first two are part of",
        "*rejected*.",
        "",
        "| rule | library call | accepted | rejected | by value | no kernel | unknown |"
            + " disagreements |",
        "|---|---|--:|--:|--:|--:|--:|--:|");
    byOperation.forEach(
        (name, judged) ->
            lines.add(row(judged.get(0).call().operation().ruleNames(), code(name), judged)));
    lines.add(row("**all**", "", all));
  }

  private static String row(String rules, String name, List<Judged> judged) {
    long accepted = count(judged, it -> it.seen().accepted());
    return "| %s | %s | %d | %d | %d | %d | %d | %d |"
        .formatted(
            rules,
            name,
            accepted,
            judged.size() - accepted,
            count(judged, it -> it.verdict() == Verdict.BY_VALUE),
            count(judged, it -> it.verdict() == Verdict.NO_KERNEL),
            count(judged, it -> it.verdict() == Verdict.UNKNOWN),
            count(judged, it -> it.verdict().disagrees()));
  }

  private void disagreements() {
    text("", "## Disagreements", "");
    if (all.stream().noneMatch(it -> it.verdict().disagrees())) {
      lines.add("None.");
    }
    byOperation
        .values()
        .forEach(
            judged ->
                judged.stream()
                    .filter(it -> it.verdict().disagrees())
                    .limit(SHOWN)
                    .forEach(it -> lines.add("- " + shorten(it.describe()))));
  }

  private void rules() {
    text(
        "",
        "## Rules",
        "",
        "Calls that rest on more than one rule count for each.",
        "",
        "| rule | library calls | accepted | rejected | all |",
        "|---|--:|--:|--:|--:|");
    for (Op rule : EnumSet.complementOf(Unreached.rules())) {
      List<Judged> judged = sums.of(rule);
      long accepted = count(judged, it -> it.seen().accepted());
      lines.add(
          "| %s | %d | %d | %d | %d |"
              .formatted(
                  rule,
                  by(judged, it -> it.call().operation().name()).size(),
                  accepted,
                  judged.size() - accepted,
                  judged.size()));
    }
  }

  private void reasons() {
    text(
        "",
        "## Reasons",
        "",
        "In the engine's words, with `#` for numbers and `T` for dtypes; refusals by value and for",
        "want of a kernel are left out. The engine often has several phrasings of one requirement.",
        "",
        "| rule | reason | calls |",
        "|---|---|--:|");
    sums.reasons()
        .forEach(
            (rule, counts) ->
                counts.forEach(
                    (reason, count) ->
                        lines.add(
                            "| %s | %s | %d |"
                                .formatted(rule, shorten(reason).replace("|", "\\|"), count))));
  }

  private void kernels() {
    text(
        "",
        "## Refused for want of a kernel",
        "",
        "The checker accepts these: another version or device may have the code.",
        "",
        "| library call | engine | calls |",
        "|---|---|--:|");
    Map<String, Integer> counts = new TreeMap<>();
    all.stream()
        .filter(it -> it.verdict() == Verdict.NO_KERNEL)
        .forEach(
            it ->
                counts.merge(
                    code(it.call().operation().name()) + " | " + it.seen().kernel(),
                    1,
                    Integer::sum));
    counts.forEach((what, count) -> lines.add("| " + what + " | " + count + " |"));
  }

  private void neverRefused() {
    text("", "## Calls that cannot be refused", "");
    lines.add(
        byOperation.entrySet().stream()
                .filter(it -> it.getValue().stream().allMatch(one -> one.seen().accepted()))
                .map(it -> code(it.getKey()))
                .collect(Collectors.joining(", "))
            + ".");
  }

  private void unreached() {
    text(
        "",
        "## Rules out of reach",
        "",
        "No call of DJL on PyTorch rests on these; unit tests of the rules cover them.",
        "");
    Unreached.reasons()
        .forEach(
            (reason, rules) ->
                lines.add(
                    "- "
                        + reason
                        + ": "
                        + rules.stream().map(Op::text).collect(Collectors.joining(", "))
                        + "."));
    text(
        "",
        "DJL's own refusals are compared too, but calls that its PyTorch engine does not have at all"
            + " are not",
        "made: `tile(int, long)`, `tile(Shape)`, `batchDot`, `trace`, `sequenceMask` and the like"
            + " throw",
        "UnsupportedOperationException for any argument. A `Shape` holds no size below -1, so"
            + " paddings below",
        "that are not drawn. Nor is a dilation below 1 over an empty batch, which the engine lets"
            + " pass unseen;",
        "the rule refuses it.");
  }

  private void text(String... more) {
    lines.addAll(List.of(more));
  }

  private static Map<String, List<Judged>> by(
      List<Judged> judged, java.util.function.Function<Judged, String> key) {
    return judged.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private static long count(List<Judged> judged, Predicate<Judged> which) {
    return judged.stream().filter(which).count();
  }

  private static String code(String source) {
    return "`" + source + "`";
  }

  private static String shorten(String text) {
    return text.length() > WIDTH ? text.substring(0, WIDTH) + " ..." : text;
  }
}
