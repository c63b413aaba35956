package dev.shapeproof.checker.solve;

import static dev.shapeproof.checker.solve.Terms.size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LayeredSolverTest {

  private static final Limits LIMITS = Limits.DEFAULT;

  @Test
  void answersTheSameQuestionAboutOtherNamesFromTheCache() {
    try (Solver solver = Solver.create()) {
      Answer first = solver.implies(List.of(divides("d", "h")), whole("d", "h"));
      Answer second = solver.implies(List.of(divides("x", "z")), whole("x", "z"));
      Answer third =
          solver.implies(
              List.of(size("q").eq(3), divides("x", "z"), size("q").le(9)), whole("x", "z"));
      assertEquals(new Answer.Unsatisfiable(List.of(0)), first);
      assertEquals(first, second);
      assertEquals(new Answer.Unsatisfiable(List.of(1)), third);
      assertEquals(2, solver.statistics().cacheHits());
    }
  }

  @Test
  void doesNotConfuseSymbolsOfDifferentBounds() {
    Dim free = Terms.integer("n");
    Dim size = size("n2");
    try (Solver solver = Solver.create()) {
      assertInstanceOf(Answer.Satisfiable.class, solver.implies(List.of(), cubePositive(free)));
      assertInstanceOf(Answer.Unsatisfiable.class, solver.implies(List.of(), cubePositive(size)));
    }
  }

  private static Constraint cubePositive(Dim n) {
    return n.times(n).times(n).plus(n).plus(8).ge(9);
  }

  @Test
  void answersStayTheSameWhenTheContextIsRebuilt() {
    Limits limits = new Limits(3_000_000, 2_000, 5, 0);
    try (Solver solver = new LayeredSolver(new Z3Backend(limits), limits)) {
      for (int i = 0; i < 40; i++) {
        Dim d = size("d").plus(i);
        Dim h = size("h");
        Constraint whole = h.times(d.floorDiv(h)).eq(d);
        assertInstanceOf(
            Answer.Unsatisfiable.class, solver.implies(List.of(d.multipleOf(h)), whole));
        assertInstanceOf(Answer.Satisfiable.class, solver.implies(List.of(), whole));
      }
      assertTrue(solver.statistics().rebuilds() >= 10, solver.statistics().toString());
    }
  }

  @Test
  void stopsAtTheLimitOfStepsAndSaysSo() {
    Limits limits = new Limits(1_000, 60_000, 2_000, 0);
    try (Solver solver = new LayeredSolver(new Z3Backend(limits), limits)) {
      Answer answer = solver.implies(List.of(), fermat());
      assertEquals(new Answer.Unknown(Reason.STEPS), answer);
      assertEquals(answer, solver.implies(List.of(), fermat()));
      assertEquals(1, solver.statistics().cacheHits());
      assertInstanceOf(Answer.Satisfiable.class, solver.satisfy(List.of(size("a").eq(size("b")))));
    }
  }

  @Test
  void stopsAtTheClockAndDoesNotRememberThat() {
    Limits limits = new Limits(Integer.MAX_VALUE, 200, 2_000, 0);
    try (Solver solver = new LayeredSolver(new Z3Backend(limits), limits)) {
      long start = System.nanoTime();
      assertEquals(new Answer.Unknown(Reason.TIME), solver.implies(List.of(), fermat()));
      assertTrue(System.nanoTime() - start < 5_000_000_000L);
      assertEquals(new Answer.Unknown(Reason.TIME), solver.implies(List.of(), fermat()));
      assertEquals(0, solver.statistics().cacheHits());
    }
  }

  /** Without a counterexample, and beyond what Z3 can show. */
  private static Constraint fermat() {
    Dim a = size("a");
    Dim b = size("b");
    Dim c = size("c");
    Dim sum = a.times(a).times(a).plus(b.times(b).times(b));
    return sum.ne(c.times(c).times(c));
  }

  @Test
  void knowsWhatNeedsNoZ3WhereItCannotBeLoaded() {
    List<String> starts = new ArrayList<>();
    Backend lazy =
        new LazyBackend(
            () -> {
              starts.add("start");
              throw new UnsatisfiedLinkError("no Z3 here");
            });
    try (Solver solver = new LayeredSolver(lazy, LIMITS)) {
      assertEquals(Optional.empty(), solver.unavailable());
      Constraint whole = whole("d", "h");
      assertInstanceOf(Answer.Satisfiable.class, solver.implies(List.of(), whole));
      assertEquals(List.of(), starts);
      for (int i = 0; i < 3; i++) {
        assertEquals(
            new Answer.Unknown(Reason.UNAVAILABLE),
            solver.implies(List.of(divides("d", "h")), whole));
      }
      assertEquals(List.of("start"), starts);
      assertEquals(Optional.of("no Z3 here"), solver.unavailable());
    }
  }

  @Test
  void doesNotReportARefutationThatIsNotConfirmed() {
    Backend hasty =
        new Backend() {
          @Override
          public Answer check(List<Constraint> constraints) {
            return new Answer.Unsatisfiable(List.of(0, 1));
          }

          @Override
          public Answer confirm(List<Constraint> constraints) {
            return new Answer.Unknown(Reason.STEPS);
          }

          @Override
          public int rebuilds() {
            return 0;
          }

          @Override
          public Optional<String> unavailable() {
            return Optional.empty();
          }

          @Override
          public void close() {
            // holds nothing
          }
        };
    try (Solver solver = new LayeredSolver(hasty, LIMITS)) {
      Dim a = size("a");
      Answer answer = solver.excludes(List.of(a.ge(10)), a.times(a).lt(100));
      assertEquals(new Answer.Unknown(Reason.UNCONFIRMED), answer);
    }
  }

  @Test
  void isNotMovedByTheOrderOfFactsOrOfEarlierQuestions() {
    List<Constraint> facts =
        List.of(divides("d", "h"), size("h").ge(size("k")), size("k").ge(7), size("d").le(90));
    Constraint obligation = size("d").times(size("k")).gt(400);
    Answer first;
    try (Solver solver = Solver.create()) {
      first = solver.implies(facts, obligation);
    }
    List<Constraint> turned = new ArrayList<>(facts);
    java.util.Collections.reverse(turned);
    try (Solver solver = Solver.create()) {
      for (int i = 0; i < 20; i++) {
        Dim d = size("d").plus(i);
        solver.implies(
            List.of(d.multipleOf(size("h"))), size("h").times(d.floorDiv(size("h"))).eq(d));
      }
      assertEquals(first, solver.implies(turned, obligation));
    }
  }

  private static Constraint divides(String d, String h) {
    return size(d).multipleOf(size(h));
  }

  private static Constraint whole(String d, String h) {
    return size(h).times(size(d).floorDiv(size(h))).eq(size(d));
  }
}
