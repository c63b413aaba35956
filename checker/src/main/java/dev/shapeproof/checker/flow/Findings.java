package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.Judgement.Verdict;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Suppression;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From verdicts in many activations to one verdict and at most one finding per place in the source.
 */
final class Findings {
  private final Program program;
  private final Map<Span, List<Judgement>> byPlace = new LinkedHashMap<>();
  private final Map<Remarked, List<Judgement>> remarks = new LinkedHashMap<>();

  /** What is wrong with an operation that runs, apart from whether it can fail. */
  private record Remarked(Span at, RuleId id) {}

  /** What the run cost. */
  record Cost(int queries, int decidedWithoutSolver, long steps, long solverNanos) {}

  Findings(Program program, List<Judgement> judgements) {
    this.program = program;
    for (Judgement judged : judgements) {
      Span at = judged.operation().whole();
      if (judged.isRemark()) {
        Remarked remarked = new Remarked(at, judged.problems().get(0).id());
        remarks.computeIfAbsent(remarked, key -> new ArrayList<>()).add(judged);
      } else {
        byPlace.computeIfAbsent(at, key -> new ArrayList<>()).add(judged);
      }
    }
    // Nothing runs on from a failure, so what a call would do then is no matter.
    remarks
        .keySet()
        .removeIf(
            remarked ->
                byPlace.getOrDefault(remarked.at(), List.of()).stream()
                    .anyMatch(Judgement::isFailure));
    // Where it is met without the remark counts for whom to blame.
    remarks.forEach(
        (remarked, said) -> said.addAll(byPlace.getOrDefault(remarked.at(), List.of())));
  }

  private List<List<Judgement>> places() {
    List<List<Judgement>> all = new ArrayList<>(byPlace.values());
    remarks.values().forEach(all::add);
    return all;
  }

  /** A finding and what is to blame. */
  record Finding(Blame blame, Diagnostic diagnostic) {}

  List<Diagnostic> diagnostics() {
    return found().stream().map(Finding::diagnostic).toList();
  }

  List<Finding> found() {
    List<Finding> found = new ArrayList<>();
    Explanation explanation = new Explanation(program);
    for (List<Judgement> judged : places()) {
      Blame.of(judged).stream()
          .filter(one -> !suppressed(one.judged()))
          .map(one -> new Finding(one, explanation.diagnostic(one)))
          .filter(
              one -> found.stream().noneMatch(other -> same(one.diagnostic(), other.diagnostic())))
          .forEach(found::add);
    }
    return Causes.joined(found);
  }

  /** What could only be assumed, each with its reason: for those who want to know. */
  List<Diagnostic> assumptions() {
    List<Diagnostic> found = new ArrayList<>();
    for (List<Judgement> judged : byPlace.values()) {
      Judgement decisive = decisive(judged);
      if (decisive.verdict() == Verdict.ASSUMED && decisive.operation().whole().isKnown()) {
        found.add(new Explanation(program).assumption(decisive));
      }
    }
    return found;
  }

  private static boolean same(Diagnostic one, Diagnostic other) {
    return one.at().equals(other.at()) && one.id() == other.id();
  }

  private boolean suppressed(Judgement judged) {
    return suppressedIn(judged, judged.method()) || suppressedIn(judged, judged.entry());
  }

  private boolean suppressedIn(Judgement judged, dev.shapeproof.checker.flow.ir.MethodRef method) {
    Optional<MethodInfo> info =
        program
            .find(method.owner())
            .flatMap(c -> c.methods().stream().filter(m -> m.method().equals(method)).findFirst());
    return info.isPresent()
        && (info.get().generated()
            || new Suppression(info.get().suppressed())
                .silencing(judged.problems().get(0).id())
                .isPresent());
  }

  Ledger ledger(
      Map<String, Integer> skipped,
      Map<String, Integer> unmodelled,
      Applications layers,
      int classes,
      int methods,
      Cost cost) {
    int proved = 0;
    int refuted = 0;
    int expected = 0;
    Map<String, Integer> assumed = new TreeMap<>();
    for (List<Judgement> judged : byPlace.values()) {
      Judgement decisive = decisive(judged);
      switch (decisive.verdict()) {
        case PROVED -> proved++;
        case REFUTED -> refuted++;
        case EXPECTED -> expected++;
        case ASSUMED -> assumed.merge(decisive.reasons().get(0), 1, Integer::sum);
      }
    }
    return new Ledger(
        proved,
        refuted,
        expected,
        assumed,
        skipped,
        unmodelled,
        layers,
        classes,
        methods,
        cost.queries(),
        cost.decidedWithoutSolver(),
        cost.steps(),
        cost.solverNanos(),
        0);
  }

  /**
   * The worst verdict; but where callers in sight are known, what they do counts, not what a caller
   * nobody knows might do.
   */
  private static Judgement decisive(List<Judgement> judged) {
    List<Judgement> called = judged.stream().filter(j -> !j.chain().isEmpty()).toList();
    Optional<Judgement> refuted =
        judged.stream().filter(j -> j.verdict() == Verdict.REFUTED).findFirst();
    List<Judgement> counting = called.isEmpty() ? judged : called;
    return refuted.orElseGet(
        () ->
            counting.stream().max(java.util.Comparator.comparing(Findings::weight)).orElseThrow());
  }

  private static int weight(Judgement judged) {
    return switch (judged.verdict()) {
      case PROVED -> 0;
      case EXPECTED -> 1;
      case ASSUMED -> 2;
      case REFUTED -> 3;
    };
  }
}
