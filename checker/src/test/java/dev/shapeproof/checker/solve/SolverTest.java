package dev.shapeproof.checker.solve;

import static dev.shapeproof.checker.solve.Terms.integer;
import static dev.shapeproof.checker.solve.Terms.size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What neural networks ask of integer arithmetic. */
final class SolverTest {

  private final Solver solver = Solver.create();

  @AfterEach
  void close() {
    solver.close();
  }

  @Test
  void headsTimesHeadSizeIsTheWholeWhereItDivides() {
    Dim d = size("d");
    Dim h = size("h");
    Constraint whole = h.times(d.floorDiv(h)).eq(d);
    assertProved(List.of(d.multipleOf(h)), whole);
    Model model = possible(List.of(), whole);
    assertTrue(model.values().values().stream().allMatch(value -> value <= 4), model.toString());
  }

  @Test
  void attentionViewKeepsItsElements() {
    Dim b = size("b");
    Dim t = size("t");
    Dim d = size("d");
    Dim h = size("h");
    Dim before = Dim.product(List.of(b, t, d));
    Dim after = Dim.product(List.of(b, t, h, d.floorDiv(h)));
    assertProved(List.of(d.multipleOf(h)), before.eq(after));
    possible(List.of(), before.eq(after));
  }

  @Test
  void samePaddingKeepsTheSizeForOddKernels() {
    Dim h = size("h");
    Dim k = size("k");
    Dim p = k.minus(1).floorDiv(2);
    Dim out = h.plus(p.times(2)).minus(k).floorDiv(1).plus(1);
    assertProved(List.of(k.mod(Dim.of(2)).eq(1)), out.eq(h));
    Model even = possible(List.of(), out.eq(h));
    assertEquals("k=2", even.toString());
  }

  @Test
  void strideTwoHalvesAnEvenSize() {
    Dim h = size("h");
    Dim out = h.plus(2).minus(3).floorDiv(2).plus(1);
    assertProved(List.of(h.multipleOf(Dim.of(2))), out.eq(h.floorDiv(2)));
    assertProved(List.of(), out.times(2).ge(h));
    possible(List.of(), out.times(2).eq(h));
  }

  @Test
  void convolutionWithSymbolicStrideIsPositiveWhereTheKernelFits() {
    Dim h = size("h");
    Dim k = size("k");
    Dim s = size("s");
    Dim p = size("p");
    Dim out = h.plus(p.times(2)).minus(k).floorDiv(s).plus(1);
    assertProved(List.of(k.le(h.plus(p.times(2)))), out.ge(1));
    possible(List.of(), out.ge(1));
  }

  @Test
  void skipConnectionsOfAUNetFitWhereTheSizeDividesBySixteen() {
    Dim h = size("h");
    List<Dim> down = new ArrayList<>(List.of(h));
    for (int i = 0; i < 4; i++) {
      down.add(down.get(i).floorDiv(2));
    }
    for (int i = 4; i > 0; i--) {
      Constraint fits = down.get(i).times(2).eq(down.get(i - 1));
      assertProved(List.of(h.multipleOf(Dim.of(16))), fits);
    }
    assertEquals("h=1", possible(List.of(), down.get(1).times(2).eq(h)).toString());
  }

  @Test
  void broadcastIsTheOtherSizeOfTwoThatFit() {
    Dim a = size("a");
    Dim b = size("b");
    Constraint fit = a.broadcastable(b);
    assertProved(List.of(fit), a.broadcast(b).eq(a.max(b)));
    assertProved(List.of(fit, b.ge(2)), a.broadcast(b).eq(b));
    possible(List.of(fit), a.broadcast(b).eq(b));
  }

  @Test
  void contradictionNamesTheFactsThatItNeeds() {
    Dim a = size("a");
    Dim b = size("b");
    Dim c = size("c");
    List<Constraint> facts =
        List.of(size("x").eq(7), a.ge(2), a.eq(b), c.le(100), b.eq(c.times(2)), a.le(50));
    Verdict verdict = solver.decide(facts, a.mod(Dim.of(2)).eq(1));
    assertEquals(new Verdict.Refuted(List.of(2, 4)), verdict);
    Verdict alone = solver.decide(facts, c.eq(60));
    assertEquals(new Verdict.Refuted(List.of(2, 4, 5)), alone);
  }

  @Test
  void factsThatContradictEachOtherAreFound() {
    Dim a = size("a");
    Dim i = integer("i");
    Answer answer = solver.satisfy(List.of(i.ge(0), a.ge(5), size("b").ge(3), a.lt(i), i.lt(4)));
    assertEquals(new Answer.Unsatisfiable(List.of(1, 3, 4)), answer);
  }

  @Test
  void factsOfSeveralGroupsHoldTogether() {
    Dim a = size("a");
    Dim b = size("b");
    Answer answer = solver.satisfy(List.of(a.times(a).eq(1369), b.gt(100)));
    Answer.Satisfiable found = assertInstanceOf(Answer.Satisfiable.class, answer);
    assertEquals("a=37, b=101", found.model().toString());
  }

  @Test
  void integersMayBeNegative() {
    Dim i = integer("i");
    assertEquals("i=-1", possible(List.of(i.le(-1)), i.le(-2)).toString());
    assertEquals("i=-6", possible(List.of(i.times(3).lt(-9)), i.ge(-5)).toString());
    assertProved(List.of(), i.floorDiv(3).times(3).le(i));
    assertProved(List.of(i.ne(0)), i.mod(i).eq(0));
    assertProved(List.of(i.eq(0)), integer("j").mod(i).eq(integer("j")));
  }

  @Test
  void answersWithoutZ3WhereItNeedNotBeLoaded() {
    Dim a = size("a");
    Dim b = size("b");
    solver.decide(List.of(a.ge(2)), a.eq(b));
    assertEquals(2, solver.statistics().decidedWithoutZ3());
    assertEquals(2, solver.statistics().queries());
  }

  private void assertProved(List<Constraint> facts, Constraint obligation) {
    assertInstanceOf(Verdict.Proved.class, solver.decide(facts, obligation), obligation.toString());
  }

  private Model possible(List<Constraint> facts, Constraint obligation) {
    Verdict verdict = solver.decide(facts, obligation);
    Model model = assertInstanceOf(Verdict.Possible.class, verdict).counterexample();
    for (Constraint fact : facts) {
      assertTrue(fact.evaluate(model::of), fact + " under " + model);
    }
    assertTrue(!obligation.evaluate(model::of), obligation + " under " + model);
    return model;
  }
}
