package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * From cheap to dear: the form of the question, questions asked before, small sizes, the backend.
 */
final class LayeredSolver implements Solver {

  private final Backend backend;
  private final Limits limits;
  private final AnswerCache answers = new AnswerCache();
  private final AnswerCache confirmed = new AnswerCache();
  private int queries;
  private int decidedWithoutBackend;
  private int cacheHits;
  private long nanos;
  private boolean backendAsked;

  LayeredSolver(Backend backend, Limits limits) {
    this.backend = backend;
    this.limits = limits;
  }

  @Override
  public Answer satisfy(List<Constraint> facts) {
    return counted(() -> satisfyGroups(facts));
  }

  @Override
  public Answer implies(List<Constraint> facts, Constraint constraint) {
    return counted(() -> together(facts, constraint.not(), false));
  }

  @Override
  public Answer excludes(List<Constraint> facts, Constraint constraint) {
    return counted(() -> together(facts, constraint, true));
  }

  private interface Question {
    Answer answer();
  }

  private Answer counted(Question question) {
    long start = System.nanoTime();
    queries++;
    backendAsked = false;
    try {
      return question.answer();
    } finally {
      decidedWithoutBackend += backendAsked ? 0 : 1;
      nanos += System.nanoTime() - start;
    }
  }

  private Answer satisfyGroups(List<Constraint> facts) {
    Answer result = new Answer.Satisfiable(Model.EMPTY);
    for (List<Integer> group : Connected.groups(facts)) {
      Answer part = check(group.stream().map(facts::get).toList(), false);
      if (part instanceof Answer.Unsatisfiable unsatisfiable) {
        return new Answer.Unsatisfiable(unsatisfiable.core().stream().map(group::get).toList());
      }
      result = both(result, part);
    }
    return result;
  }

  private static Answer both(Answer one, Answer other) {
    if (one instanceof Answer.Satisfiable a && other instanceof Answer.Satisfiable b) {
      return new Answer.Satisfiable(a.model().and(b.model()));
    }
    return one instanceof Answer.Unknown ? one : other;
  }

  /**
   * The facts that concern the constraint, and the constraint, which stands last and in no core.
   */
  private Answer together(List<Constraint> facts, Constraint constraint, boolean confirm) {
    Optional<Boolean> constant = constraint.constant();
    if (constant.isPresent()) {
      return constant.get()
          ? new Answer.Satisfiable(Model.EMPTY)
          : new Answer.Unsatisfiable(List.of());
    }
    List<Integer> relevant = Connected.to(constraint.symbols(), facts);
    List<Constraint> all = new ArrayList<>();
    relevant.forEach(position -> all.add(facts.get(position)));
    all.add(constraint);
    Answer answer = check(all, confirm);
    if (answer instanceof Answer.Unsatisfiable unsatisfiable) {
      return new Answer.Unsatisfiable(
          unsatisfiable.core().stream()
              .filter(position -> position < relevant.size())
              .map(relevant::get)
              .toList());
    }
    return answer;
  }

  private Answer check(List<Constraint> asked, boolean confirm) {
    Query query = Query.of(asked);
    return query.translate(confirm ? confirmed(query.constraints()) : answer(query.constraints()));
  }

  private Answer answer(List<Constraint> constraints) {
    Optional<Answer> before = answers.get(constraints);
    if (before.isPresent()) {
      cacheHits++;
      return before.get();
    }
    Answer answer = compute(constraints);
    answers.put(constraints, answer);
    return answer;
  }

  private Answer compute(List<Constraint> constraints) {
    for (int i = 0; i < constraints.size(); i++) {
      if (constraints.get(i).constant().equals(Optional.of(false))) {
        return new Answer.Unsatisfiable(List.of(i));
      }
    }
    Optional<Model> small = SmallSizes.find(constraints, limits.evaluations());
    if (small.isPresent()) {
      return new Answer.Satisfiable(small.get());
    }
    if (constraints.stream().allMatch(constraint -> constraint.symbols().isEmpty())) {
      return ground(constraints);
    }
    backendAsked = true;
    Answer answer = backend.check(constraints);
    if (answer instanceof Answer.Satisfiable claimed) {
      return Evaluated.holds(constraints, claimed.model().values())
          ? new Answer.Satisfiable(Smaller.of(claimed.model(), constraints))
          : new Answer.Unknown(Reason.NO_MODEL);
    }
    return answer;
  }

  private static Answer ground(List<Constraint> constraints) {
    return Evaluated.holds(constraints, Model.EMPTY.values())
        ? new Answer.Satisfiable(Model.EMPTY)
        : new Answer.Unknown(Reason.NO_MODEL);
  }

  /** Unsatisfiable only with a minimal core that a fresh solver refutes as well. */
  private Answer confirmed(List<Constraint> constraints) {
    Answer first = answer(constraints);
    if (!(first instanceof Answer.Unsatisfiable unsatisfiable)) {
      return first;
    }
    Optional<Answer> before = confirmed.get(constraints);
    if (before.isPresent()) {
      return before.get();
    }
    List<Integer> core = minimal(constraints, unsatisfiable.core());
    Answer answer = confirm(pick(constraints, core), core);
    confirmed.put(constraints, answer);
    return answer;
  }

  private Answer confirm(List<Constraint> constraints, List<Integer> core) {
    if (constraints.stream().anyMatch(each -> each.constant().equals(Optional.of(false)))) {
      return new Answer.Unsatisfiable(core);
    }
    backendAsked = true;
    Answer again = backend.confirm(Query.of(constraints).constraints());
    if (again instanceof Answer.Unsatisfiable) {
      return new Answer.Unsatisfiable(core);
    }
    boolean passing = again instanceof Answer.Unknown unknown && !unknown.reason().isRepeatable();
    return passing ? again : new Answer.Unknown(Reason.UNCONFIRMED);
  }

  /** Drops, in sorted order, what is not needed. */
  private List<Integer> minimal(List<Constraint> constraints, List<Integer> core) {
    TreeSet<Integer> needed = new TreeSet<>(core);
    for (Integer candidate : core) {
      if (!needed.remove(candidate)) {
        continue; // a smaller core did without it
      }
      List<Integer> rest = List.copyOf(needed);
      Query query = Query.of(pick(constraints, rest));
      if (query.translate(answer(query.constraints())) instanceof Answer.Unsatisfiable smaller) {
        needed.clear();
        smaller.core().forEach(position -> needed.add(rest.get(position)));
      } else {
        needed.add(candidate);
      }
    }
    return List.copyOf(needed);
  }

  private static List<Constraint> pick(List<Constraint> constraints, List<Integer> positions) {
    return positions.stream().map(constraints::get).toList();
  }

  @Override
  public Statistics statistics() {
    return new Statistics(queries, decidedWithoutBackend, cacheHits, backend.rebuilds(), nanos);
  }

  @Override
  public Optional<String> unavailable() {
    return backend.unavailable();
  }

  @Override
  public void close() {
    backend.close();
  }
}
