package dev.shapeproof.checker.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What facts let the normal form see. */
class FactsTest {
  private final Dim arm = symbol("arm", Symbol.Role.CHOSEN, 0);
  private final Dim b = symbol("b", Symbol.Role.FIXED, 1);
  private final Dim d = symbol("d", Symbol.Role.FIXED, 0);
  private final Dim heads = symbol("heads", Symbol.Role.FIXED, 0);
  private final Dim i = symbol("i", Symbol.Role.OPEN, Symbol.ANY);
  private final Dim n = symbol("n", Symbol.Role.OPEN, 0);
  private final Dim k = symbol("k", Symbol.Role.OPEN, 0);
  private final Dim t = symbol("t", Symbol.Role.FIXED, 0);

  private static Dim symbol(String name, Symbol.Role role, long lower) {
    return Dim.symbol(new Symbol(name, name, role, lower));
  }

  private static Facts facts(Constraint... constraints) {
    Facts facts = Facts.none();
    for (Constraint constraint : constraints) {
      facts = facts.with(hard(constraint));
    }
    return facts;
  }

  private static Fact hard(Constraint constraint) {
    return new Fact(constraint, Grade.HARD, Span.NONE, "");
  }

  private static Fact soft(Constraint constraint) {
    return new Fact(constraint, Grade.SOFT, Span.NONE, "");
  }

  @Test
  void anOpenSizeIsReplacedByAFixedOneAndBothByAConstant() {
    assertEquals(t, facts(n.eq(t)).simplify(n));
    assertEquals(Dim.of(4), facts(n.eq(t), t.eq(4)).simplify(n));
    assertEquals(OptionalLong.of(8), facts(n.eq(k.times(2)), k.eq(4)).constantOf(n));
  }

  @Test
  void declaredDivisibilityLetsAttentionHeadsMultiplyBack() {
    Facts divides = facts(d.multipleOf(heads));
    assertEquals(d, divides.simplify(heads.times(d.floorDiv(heads))));
    Dim split = b.times(t).times(heads).times(d.floorDiv(heads));
    assertEquals(Decision.PROVED, divides.decide(split.eq(b.times(t).times(d))));
    assertEquals(
        Decision.PROVED, divides.decide(b.times(d).floorDiv(heads).eq(b.times(d.floorDiv(heads)))));
    assertEquals(Decision.PROVED, divides.decide(b.times(d).multipleOf(heads)));
  }

  @Test
  void divisibilityByANumberImpliesThatByItsDivisors() {
    Facts twelve = facts(n.multipleOf(Dim.of(12)));
    assertEquals(Decision.PROVED, twelve.decide(n.multipleOf(Dim.of(4))));
    assertEquals(n, twelve.simplify(n.floorDiv(12).times(12)));
  }

  @Test
  void aKnownNonZeroFactorCancels() {
    Dim dividend = b.times(t).times(d);
    assertEquals(b.times(t), facts(d.ne(0)).simplify(dividend.floorDiv(d)));
    assertEquals(b.times(t), facts(d.ge(1)).simplify(dividend.floorDiv(d)));
    assertEquals(Decision.PROVED, facts(d.ge(1), d.times(n).eq(d.times(k))).decide(n.eq(k)));
    assertEquals(k, facts(n.eq(k.times(t)), t.ge(1)).simplify(n.floorDiv(t)));
  }

  @Test
  void boundsComeFromGuardsAndTravelThroughSums() {
    Facts loop = facts(i.ge(0), i.lt(n), n.le(8));
    assertEquals(new Bounds(0, 7), loop.boundsOf(i));
    assertEquals(Decision.PROVED, loop.decide(n.ge(1)));
    assertEquals(i, loop.simplify(i.max(Dim.of(0))));
    assertEquals(i, loop.simplify(i.min(n)));
    assertEquals(Decision.REFUTED, loop.decide(i.eq(9)));
  }

  @Test
  void orderIsTransitive() {
    Facts chain = facts(i.lt(n), n.le(k), k.lt(t));
    assertEquals(Decision.PROVED, chain.decide(i.plus(2).le(t)));
    assertEquals(Decision.REFUTED, chain.decide(t.le(i)));
    assertEquals(Decision.OPEN, chain.decide(i.plus(3).le(t)));
  }

  @Test
  void anArmSpeaksOnlyWhenItRan() {
    Facts guarded = facts(n.eq(3)).with(hard(k.eq(5)).under(arm.eq(1)));
    assertEquals(Decision.OPEN, guarded.decide(k.eq(5)));
    assertEquals(Decision.PROVED, guarded.with(hard(arm.eq(1))).decide(k.eq(5)));
    assertEquals(Decision.PROVED, guarded.with(hard(k.eq(6))).decide(arm.ne(1)));
  }

  @Test
  void aDisjunctionWithOnePartLeftIsThatPart() {
    Facts fits = facts(n.broadcastable(k), n.ge(2), k.ge(2));
    assertEquals(Decision.PROVED, fits.decide(n.eq(k)));
    assertEquals(Decision.PROVED, facts(n.broadcastable(k)).decide(k.broadcastable(n)));
    assertEquals(n, facts(n.ge(2)).simplify(n.broadcast(k)));
  }

  @Test
  void contradictionsShow() {
    assertTrue(facts(n.eq(3), k.eq(4), n.eq(k)).contradictory());
    assertTrue(facts(i.ge(3), i.lt(n), n.le(3)).contradictory());
    assertTrue(facts(n.eq(k.minus(5)), k.le(4)).contradictory());
    assertFalse(facts(n.eq(k.minus(5)), k.le(5)).contradictory());
  }

  @Test
  void factsOfAnArmAreDroppedFirst() {
    Facts facts = facts(n.ge(2)).with(hard(k.eq(5)).under(arm.eq(1)));
    for (int j = 0; j < Facts.MOST; j++) {
      facts = facts.with(hard(symbol("x" + j, Symbol.Role.OPEN, 0).ge(1)));
    }
    assertEquals(Facts.MOST, facts.all().size());
    assertTrue(facts.all().stream().noneMatch(Fact::isGuarded));
  }

  @Test
  void joinsKeepWhatBothKnowAsSoftAsTheSofter() {
    Facts left = facts(n.eq(3), k.ge(2));
    Facts right = Facts.none().with(soft(n.eq(3))).with(hard(t.ge(2)));
    assertEquals(List.of(soft(n.eq(3))), left.intersect(right).all());
    assertEquals(List.of(hard(n.eq(3)), hard(k.ge(2))), left.minus(right));
    assertEquals(List.of(hard(t.ge(2))), right.minus(left));
    assertEquals(List.of(hard(t.ge(2))), right.hard().all());
  }

  @Test
  void aQuestionMayJoinWhatNoFactConnects() {
    Facts facts = facts(n.ge(2), k.ge(3), t.eq(1));
    assertEquals(Decision.PROVED, facts.decide(n.plus(k).ge(5)));
    assertEquals(Decision.OPEN, facts.decide(n.plus(k).ge(6)));
    assertEquals(n.plus(1), facts.simplify(n.plus(t)));
  }

  @Test
  void constraintsAreConnectedByNamesOrThroughFacts() {
    Facts facts = facts(n.le(k), k.le(t), b.eq(7));
    assertTrue(facts.connect(n.ge(1), t.ge(1)));
    assertTrue(facts.connect(d.ge(1), d.le(9)));
    assertTrue(!facts.connect(n.ge(1), b.ge(1)));
    assertTrue(!facts.connect(n.ge(1), d.ge(1)));
  }

  @Test
  void aContradictionAnywhereProvesEverything() {
    Facts facts = facts(n.ge(2), n.le(1), k.ge(3));
    assertTrue(facts.contradictory());
    assertEquals(Decision.PROVED, facts.decide(k.eq(2)));
    assertEquals(Decision.PROVED, facts.decide(b.eq(2)));
  }

  @Test
  void aConjunctionIsTakenApartAndWhatIsKnownIsNotAddedAgain() {
    Facts facts = facts(n.eq(3).and(k.ge(2)), n.eq(3));
    assertEquals(2, facts.all().size());
    assertEquals(facts, facts.with(soft(k.ge(2))));
    assertEquals(
        Grade.HARD, Facts.none().with(soft(k.ge(2))).with(hard(k.ge(2))).all().get(0).grade());
  }

  @Test
  void whatIsLeftOfADisjunctionMayBeAnEquation() {
    Constraint some = n.gt(0);
    Facts joined = facts(some.implies(k.eq(4)), some.not().implies(k.eq(3)));
    assertEquals(Dim.of(4), joined.with(hard(some)).simplify(k));
    assertEquals(Dim.of(3), joined.with(hard(some.not())).simplify(k));
  }
}
