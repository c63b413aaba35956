package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.Judgement.Verdict;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides what operations need, from the facts on the way there, and keeps the verdicts. */
public final class Judge {
  private final Prover prover;
  private final List<Judgement> judgements = new ArrayList<>();
  private final Correlated correlated = new Correlated();
  private final Recasts recasts = new Recasts();
  private final Conflict conflict;

  Judge(Prover prover) {
    this.prover = prover;
    this.conflict = new Conflict(prover);
  }

  /** Answers whose other side may be why an operation stands where it does. */
  public Correlated correlated() {
    return correlated;
  }

  public Recasts recasts() {
    return recasts;
  }

  List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  /** How many operations were judged so far. */
  public int count() {
    return judgements.size();
  }

  /** Whether an operation judged after the first {@code kept} was refuted. */
  public boolean isRefutedSince(int kept) {
    return operationsSince(kept).anyMatch(judged -> judged.verdict() == Verdict.REFUTED);
  }

  /** Whether an operation judged after the first {@code kept} was not proved. */
  boolean isUnclearSince(int kept) {
    return operationsSince(kept).anyMatch(judged -> judged.verdict() != Verdict.PROVED);
  }

  /** Whether an operation judged after the first {@code kept} cannot succeed. */
  boolean hasFailedSince(int kept) {
    return operationsSince(kept).anyMatch(Judgement::isFailure);
  }

  private Stream<Judgement> operationsSince(int kept) {
    return judgements.subList(Math.min(kept, judgements.size()), judgements.size()).stream()
        .filter(judged -> !judged.isRemark());
  }

  /** Drops what was judged after the first {@code kept}. */
  void forget(int kept) {
    forget(kept, judgements.size());
  }

  /** Drops the judgements from one position to another. */
  void forget(int from, int to) {
    judgements.subList(from, to).clear();
  }

  /** What one demand came to. */
  private sealed interface Answer {
    record Proved() implements Answer {}

    /**
     * @param under what was presumed of the way there
     * @param ways the same in words
     */
    record Refuted(
        List<Fact> core, Optional<Map<Symbol, Long>> witness, Facts under, List<Way> ways)
        implements Answer {
      Refuted(List<Fact> core, Optional<Map<Symbol, Long>> witness) {
        this(core, witness, Facts.none(), List.of());
      }
    }

    record Assumed(String reason) implements Answer {}
  }

  /**
   * Settles an operation: judges its demands where the transfer records, and makes facts of what
   * was not refuted.
   *
   * @return whether it can succeed; if not, its result is unknown
   */
  public boolean settle(
      Operation operation, List<Demand> demands, List<String> gaps, Transfer transfer) {
    return settle(operation, demands, gaps, () -> Unsolved.NONE, transfer);
  }

  /**
   * The same.
   *
   * @param unsolved asked where the operation is refuted, for what it contradicts
   */
  public boolean settle(
      Operation operation,
      List<Demand> demands,
      List<String> gaps,
      Supplier<Unsolved> unsolved,
      Transfer transfer) {
    Cursor cursor = transfer.cursor();
    Facts before = cursor.facts();
    List<Problem> problems = new ArrayList<>();
    List<String> reasons = new ArrayList<>(gaps);
    List<Fact> core = new ArrayList<>();
    Set<Way> ways = new LinkedHashSet<>(transfer.frame().ways());
    Operation shown = operation;
    Optional<Map<Symbol, Long>> witness = Optional.empty();
    Map<Symbol, Long> named = new HashMap<>();
    for (Demand demand : demands) {
      Answer answer = answer(demand, before, transfer);
      if (answer instanceof Answer.Refuted refuted) {
        Facts there = refuted.under().isEmpty() ? before.hard() : refuted.under();
        Known known = new Known(there, named);
        Problem problem = demand.problem().get().map(refuted.under()::simplify).map(known);
        List<Fact> behind =
            transfer.recording()
                ? conflict.behind(demands.indexOf(demand), demands, unsolved.get(), before.hard())
                : List.of();
        boolean between = conflict.isBetweenOperations(behind, operation);
        problems.add(between ? Conflict.renamed(problem) : problem);
        ways.addAll(refuted.ways());
        shown = shown.under(refuted.under()).map(known);
        core.addAll(behind.isEmpty() ? refuted.core() : behind);
        witness = witness.isPresent() ? witness : refuted.witness();
        continue;
      }
      if (answer instanceof Answer.Assumed assumed) {
        reasons.add(assumed.reason());
      }
      if (demand instanceof Demand.OfSizes sizes && !(answer instanceof Answer.Proved)) {
        cursor.learn(sizes.constraint(), sizes.grade(), operation.whole(), operation.name());
      }
    }
    if (transfer.recording() && !(problems.isEmpty() && before.contradictory())) {
      record(shown, problems, reasons, core, witness, List.copyOf(ways), named, transfer);
    }
    return problems.isEmpty();
  }

  /** Records an operation whose outcome nobody can tell, with the reason. */
  public void unknown(Operation operation, String reason, Transfer transfer) {
    settle(operation, List.of(), List.of(reason), transfer);
  }

  /** Records what is wrong with code that runs: nothing on the way on changes by it. */
  public void remark(Operation operation, List<Problem> problems, Transfer transfer) {
    if (!transfer.cursor().facts().contradictory()) {
      record(
          operation,
          problems,
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          Map.of(),
          transfer);
    }
  }

  /** A call that expects failure: what its lambdas met is expected. */
  public void expectWithin(Span call, Transfer transfer) {
    judgements.replaceAll(
        judged ->
            judged.verdict() == Verdict.REFUTED && inside(judged.operation().whole(), call)
                ? judged.expected()
                : judged);
  }

  /** Whoever runs a lambda expects its failure: so does who wrote it. */
  private void expectWhereWritten(Span at) {
    judgements.replaceAll(
        judged ->
            judged.asWritten()
                    && judged.verdict() == Verdict.REFUTED
                    && judged.operation().whole().equals(at)
                ? judged.expected()
                : judged);
  }

  private static boolean inside(Span inner, Span outer) {
    return inner.file().equals(outer.file())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }

  private void record(
      Operation operation,
      List<Problem> problems,
      List<String> reasons,
      List<Fact> core,
      Optional<Map<Symbol, Long>> witness,
      List<Way> ways,
      Map<Symbol, Long> sizes,
      Transfer transfer) {
    conflict.note(operation);
    Home home = Home.of(transfer.frame(), transfer.program());
    if (home.isAway() && !problems.isEmpty() && !problems.get(0).id().stops()) {
      return; // its own module has been told
    }
    Frame frame = home.frame();
    Verdict verdict = reasons.isEmpty() ? Verdict.PROVED : Verdict.ASSUMED;
    if (!problems.isEmpty()) {
      verdict = transfer.expectsFailure() ? Verdict.EXPECTED : Verdict.REFUTED;
    }
    if (verdict == Verdict.EXPECTED) {
      expectWhereWritten(operation.whole());
    }
    judgements.add(
        new Judgement(
            verdict,
            home.of(operation, transfer.frame()),
            frame.entry().body().method(),
            frame.body().method(),
            home.chain(),
            home.callers(),
            frame.isAsWritten(),
            problems,
            reasons,
            core,
            witness,
            ways,
            sizes));
  }

  private Answer answer(Demand demand, Facts facts, Transfer transfer) {
    if (demand instanceof Demand.OfTruth truth) {
      return switch (truth.truth()) {
        case YES -> new Answer.Proved();
        case NO ->
            correlated.sizesDecide(transfer)
                ? new Answer.Assumed("guard")
                : new Answer.Refuted(List.of(), Optional.empty());
        case UNKNOWN -> new Answer.Assumed(truth.reason());
      };
    }
    Constraint asked = ((Demand.OfSizes) demand).constraint();
    Constraint constraint = facts.simplify(asked);
    Decision decision = facts.decide(constraint);
    if (decision == Decision.PROVED) {
      return new Answer.Proved();
    }
    if (decision == Decision.REFUTED) {
      return refuted(facts, asked, constraint, transfer);
    }
    return transfer.recording() ? solve(constraint, facts, transfer) : new Answer.Assumed("open");
  }

  /**
   * Normal forms refute it; an error still needs hard facts only, and a place that can be reached.
   */
  private Answer refuted(Facts facts, Constraint asked, Constraint constraint, Transfer transfer) {
    if (facts.contradictory()) {
      return new Answer.Proved();
    }
    if (transfer.recording() && facts.hard().decide(constraint) != Decision.REFUTED) {
      return new Answer.Assumed("soft");
    }
    if (correlated.guards(transfer)
        || (asked.symbols().isEmpty() && correlated.sizesDecide(transfer))) {
      return new Answer.Assumed("guard");
    }
    if (transfer.recording() && prover.satisfiable(facts.hard()) == Truth.NO) {
      return new Answer.Proved();
    }
    List<Fact> core =
        transfer.recording()
            ? prover.excludes(facts.hard(), constraint).orElse(List.of())
            : List.of();
    return onEveryWay(core, asked, facts.hard(), transfer);
  }

  /** It fails whichever arm ran: one of them is shown, with the sizes that it gives. */
  private static Answer onEveryWay(
      List<Fact> core, Constraint asked, Facts hard, Transfer transfer) {
    List<Dim> chosen =
        asked.symbols().stream()
            .filter(symbol -> symbol.role() == Symbol.Role.CHOSEN)
            .map(Dim::symbol)
            .toList();
    for (State.Taken arm : chosen.isEmpty() ? List.<State.Taken>of() : transfer.cursor().arms()) {
      Facts assuming = hard.with(new Fact(arm.condition(), Grade.HARD, Span.NONE, "arm"));
      if (!assuming.contradictory()
          && chosen.stream()
              .anyMatch(size -> !assuming.simplify(size).equals(hard.simplify(size)))) {
        return new Answer.Refuted(core, Optional.empty(), assuming, arm.ways());
      }
    }
    return new Answer.Refuted(core, Optional.empty());
  }

  private Answer solve(Constraint constraint, Facts facts, Transfer transfer) {
    if (prover.implied(facts, constraint) == Truth.YES) {
      return new Answer.Proved();
    }
    Facts hard = facts.hard();
    Optional<List<Fact>> core = prover.excludes(hard, constraint);
    if (core.isPresent() && correlated.guards(transfer)) {
      return new Answer.Assumed("guard");
    }
    if (core.isPresent()) {
      return prover.satisfiable(facts) == Truth.NO
          ? new Answer.Proved()
          : onEveryWay(core.get(), constraint, hard, transfer);
    }
    for (State.Taken arm : transfer.cursor().arms()) {
      Optional<Answer> failing = underArm(arm, constraint, hard, transfer);
      if (failing.isPresent()) {
        return failing.get();
      }
    }
    return forAll(constraint, facts, transfer).orElse(new Answer.Assumed("open"));
  }

  /** One arm alone, from which every way on comes here, and which cannot succeed. */
  private Optional<Answer> underArm(
      State.Taken arm, Constraint constraint, Facts hard, Transfer transfer) {
    if (!hard.connect(arm.condition(), constraint)
        || !transfer.frame().mustFollow(arm)
        || correlated.decides(arm, transfer)) {
      return Optional.empty();
    }
    Facts assuming = hard.with(new Fact(arm.condition(), Grade.HARD, Span.NONE, "arm"));
    if (assuming.contradictory()) {
      return Optional.empty();
    }
    Optional<List<Fact>> core =
        assuming.decide(constraint) == Decision.REFUTED
            ? Optional.of(List.of())
            : prover.excludes(assuming, constraint);
    if (core.isEmpty() || prover.satisfiable(assuming) != Truth.YES) {
      return Optional.empty();
    }
    Optional<Map<Symbol, Long>> witness =
        prover
            .witness(assuming, constraint.not())
            .map(values -> Counterexample.only(values, constraint.symbols()))
            .map(values -> Counterexample.withoutAnswers(values, arm.condition()));
    return Optional.of(new Answer.Refuted(core.get(), witness, assuming, arm.ways()));
  }

  /** A contract promises to work for all its sizes: one for which it fails refutes it. */
  private Optional<Answer> forAll(Constraint constraint, Facts facts, Transfer transfer) {
    boolean fixed = constraint.symbols().stream().allMatch(s -> s.role() == Symbol.Role.FIXED);
    if (!fixed || constraint.symbols().isEmpty() || conditionReadsOthers(transfer)) {
      return Optional.empty();
    }
    return prover
        .witness(facts, constraint.not())
        .map(values -> new Answer.Refuted(List.of(), Optional.of(values)));
  }

  /** Whether a condition on the way reads anything but the contract's sizes. */
  private static boolean conditionReadsOthers(Transfer transfer) {
    return transfer.cursor().path().stream()
        .flatMap(taken -> taken.condition().symbols().stream())
        .anyMatch(symbol -> symbol.role() != Symbol.Role.FIXED);
  }
}
