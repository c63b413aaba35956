package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tries edits, one at a time; where none is enough, two of a kind. Costs nothing where nothing is
 * found.
 */
final class Trials {
  /** Edits that are tried for one finding. */
  private static final int MOST_PER_FINDING = 16;

  /**
   * Steps that all trials of one run may take; most edits of a small program take a few hundred.
   */
  private static final long MOST_STEPS = 400_000;

  private final Prover prover;
  private final Proposals proposals;
  private final Trial.Before before;
  private long left = MOST_STEPS;

  Trials(Session session, Prover prover, Proposals proposals, Findings findings) {
    this.prover = prover;
    this.proposals = proposals;
    this.before = Trial.Before.of(session, findings);
  }

  /** An edit that is not enough, and what is wrong after it. */
  private record Half(Trial trial, int kind, Blame next) {}

  /** What looking for the edit of one finding has come to. */
  private final class Search {
    private final Judgement judged;
    private final List<Half> halves = new ArrayList<>();
    private final List<Edit> working = new ArrayList<>();
    private int leftHere = MOST_PER_FINDING;

    Search(Judgement judged) {
      this.judged = judged;
    }

    /** Whether there may be more trials. */
    private boolean goesOn() {
      return leftHere-- > 0 && left > 0;
    }

    private Optional<Trial> of(Edit edit) {
      Optional<Trial> trial = Trial.of(edit, before, prover);
      left -= trial.map(tried -> tried.session().steps()).orElse(0L);
      trial.filter(tried -> tried.repairs(judged)).ifPresent(tried -> working.add(edit));
      return trial;
    }

    Optional<Edit> single(List<Proposals.Group> groups) {
      for (Proposals.Group group : groups) {
        for (Edit edit : group.edits()) {
          if (!goesOn()) {
            return Optional.empty();
          }
          Optional<Trial> trial = of(edit);
          trial
              .flatMap(Trial::left)
              .ifPresent(next -> halves.add(new Half(trial.get(), group.kind(), next)));
        }
        if (!working.isEmpty()) {
          return only();
        }
      }
      return Optional.empty();
    }

    /** Two edits of a kind, of which the second repairs what the first has left. */
    Optional<Edit> twice() {
      for (Half half : halves) {
        Session edited = half.trial().session();
        for (Proposals.Group group : proposals.of(refuted(half.next(), edited), edited.program())) {
          for (Edit second : group.kind() == half.kind() ? group.edits() : List.<Edit>of()) {
            if (!goesOn()) {
              return Optional.empty();
            }
            if (second.isApartFrom(half.trial().edit()) && isAlike(second, half.trial().edit())) {
              of(half.trial().edit().and(second));
            }
          }
        }
      }
      return only();
    }

    /** A number that is one thing to both; the same words behind two operands. */
    private boolean isAlike(Edit one, Edit other) {
      Program program = before.session().program();
      return Difference.of(one, program).equals(Difference.of(other, program));
    }

    private Optional<Edit> only() {
      return working.size() == 1 ? Optional.of(working.get(0)) : Optional.empty();
    }

    boolean hasNone() {
      return working.isEmpty();
    }
  }

  /** The edit that repairs what is at fault, where exactly one is the most likely. */
  Optional<Edit> repair(Blame blame) {
    Search search = new Search(blame.judged());
    Session session = before.session();
    Optional<Edit> found = search.single(proposals.of(refuted(blame, session), session.program()));
    return found.isEmpty() && search.hasNone() ? search.twice() : found;
  }

  private static Refuted refuted(Blame blame, Session session) {
    Judgement judged = blame.judged();
    List<Refuted.Call> calls = new ArrayList<>();
    for (int i = 0; i < judged.chain().size(); i++) {
      calls.add(new Refuted.Call(judged.callers().get(i), judged.chain().get(i)));
    }
    UnaryOperator<Dim> values = Known.undone(judged.shown());
    return new Refuted(
        judged.operation().map(values),
        judged.problems().stream().map(problem -> problem.map(values)).toList(),
        judged.method(),
        calls,
        blame.depth(),
        session.visits().behind(judged.entry()));
  }
}
