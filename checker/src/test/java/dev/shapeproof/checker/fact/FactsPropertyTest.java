package dev.shapeproof.checker.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the facts are said to imply holds in every small assignment that satisfies them. */
class FactsPropertyTest {
  private static final int STATES = 5_000;
  private static final int QUERIES = 8;

  @Test
  void decisionsAgreeWithEveryAssignment() {
    RandomFacts random = new RandomFacts(11);
    Map<Decision, Integer> decided = new EnumMap<>(Decision.class);
    for (int i = 0; i < STATES; i++) {
      Facts facts = random.facts();
      List<RandomFacts.Values> satisfying = RandomFacts.satisfying(facts);
      if (satisfying.isEmpty()) {
        continue; // nothing small to compare with; everything holds
      }
      assertFalse(facts.contradictory(), () -> facts + " has " + satisfying.get(0));
      for (int j = 0; j < QUERIES; j++) {
        Constraint query = random.constraint(1);
        Decision decision = facts.decide(query);
        decided.merge(decision, 1, Integer::sum);
        for (RandomFacts.Values values : satisfying) {
          if (decision != Decision.OPEN) {
            boolean expected = decision == Decision.PROVED;
            assertEquals(
                expected,
                query.evaluate(values::get),
                () -> query + " under " + facts + " at " + values);
          }
        }
      }
    }
    assertTrue(decided.values().stream().mapToInt(Integer::intValue).sum() > 20_000, decided + "");
    assertTrue(decided.getOrDefault(Decision.PROVED, 0) > 2_000, decided + "");
    assertTrue(decided.getOrDefault(Decision.REFUTED, 0) > 2_000, decided + "");
  }

  @Test
  void simplifiedTermsAndBoundsAgreeWithEveryAssignment() {
    RandomFacts random = new RandomFacts(12);
    for (int i = 0; i < STATES; i++) {
      Facts facts = random.facts();
      List<RandomFacts.Values> satisfying = RandomFacts.satisfying(facts);
      for (int j = 0; j < QUERIES && !satisfying.isEmpty(); j++) {
        Dim term = random.term(2);
        Dim simple = facts.simplify(term);
        Bounds bounds = facts.boundsOf(term);
        Constraint query = random.constraint(1);
        Constraint simpleQuery = facts.simplify(query);
        for (RandomFacts.Values values : satisfying) {
          long expected = term.evaluate(values::get);
          assertEquals(
              expected,
              simple.evaluate(values::get),
              () -> term + " became " + simple + " under " + facts + " at " + values);
          assertTrue(bounds.contains(expected), () -> term + " in " + bounds + " under " + facts);
          assertEquals(
              query.evaluate(values::get),
              simpleQuery.evaluate(values::get),
              () -> query + " became " + simpleQuery + " under " + facts + " at " + values);
        }
      }
    }
  }

  @Test
  void aStateImpliesItsOwnFacts() {
    RandomFacts random = new RandomFacts(13);
    int open = 0;
    int asked = 0;
    for (int i = 0; i < STATES; i++) {
      Facts facts = random.facts();
      for (Fact fact : facts.all()) {
        asked++;
        Decision decision = facts.decide(fact.constraint());
        open += decision == Decision.OPEN ? 1 : 0;
      }
    }
    assertTrue(open < asked / 50, open + " open of " + asked);
  }
}
