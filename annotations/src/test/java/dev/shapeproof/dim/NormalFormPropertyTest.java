package dev.shapeproof.dim;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The normal form means what the tree meant that it was built from, on every value. */
class NormalFormPropertyTest {
  private static final List<Symbol> SYMBOLS = RandomTerms.symbols(0L, 1L, Symbol.ANY, Symbol.ANY);
  private static final int CASES = 8_000;

  @Test
  void termEvaluatesAsTheTreeItWasBuiltFrom() {
    Random random = new Random(1);
    RandomTerms terms = new RandomTerms(random, SYMBOLS);
    int compared = 0;
    int unfit = 0;
    for (int i = 0; i < CASES; i++) {
      RandomTerms.Expected term = terms.term(4);
      for (int j = 0; j < 6; j++) {
        Map<Symbol, Long> at = values(random);
        try {
          long expected = term.value().applyAsLong(at::get);
          assertEquals(expected, term.dim().evaluate(at::get), () -> i(term.dim(), at));
          assertTrue(
              term.dim().bounds().contains(expected),
              () -> term.dim().bounds() + " " + i(term.dim(), at));
          compared++;
        } catch (RandomTerms.DoesNotFit excluded) {
          unfit++; // the obligation beside each broadcast excludes such values
        }
      }
    }
    assertTrue(compared > 4 * CASES, compared + " compared, " + unfit + " unfit");
  }

  @Test
  void conditionHoldsAsTheTreeItWasBuiltFrom() {
    Random random = new Random(2);
    RandomTerms terms = new RandomTerms(random, SYMBOLS);
    int compared = 0;
    int unfit = 0;
    for (int i = 0; i < CASES; i++) {
      RandomTerms.Condition condition = terms.condition(4);
      for (int j = 0; j < 6; j++) {
        Map<Symbol, Long> at = values(random);
        try {
          boolean expected = condition.holds().test(at::get);
          assertEquals(
              expected,
              condition.constraint().evaluate(at::get),
              () -> condition.constraint() + " " + at);
          assertEquals(!expected, condition.constraint().not().evaluate(at::get));
          compared++;
        } catch (RandomTerms.DoesNotFit excluded) {
          unfit++; // the obligation beside each broadcast excludes such values
        }
      }
    }
    assertTrue(compared > 4 * CASES, compared + " compared, " + unfit + " unfit");
  }

  @Test
  void substitutionCommutesWithEvaluation() {
    Random random = new Random(3);
    RandomTerms terms = new RandomTerms(random, SYMBOLS);
    int compared = 0;
    int unfit = 0;
    for (int i = 0; i < CASES; i++) {
      RandomTerms.Expected term = terms.term(3);
      Map<Symbol, RandomTerms.Expected> replacement = new HashMap<>();
      SYMBOLS.forEach(symbol -> replacement.put(symbol, terms.term(1)));
      Function<Symbol, Dim> replace = symbol -> requireNonNull(replacement.get(symbol)).dim();
      Map<Symbol, Long> at = values(random);
      try {
        ToLongFunction<Symbol> inner =
            symbol -> requireNonNull(replacement.get(symbol)).value().applyAsLong(at::get);
        if (SYMBOLS.stream().allMatch(symbol -> inner.applyAsLong(symbol) >= symbol.lower())) {
          long expected = term.value().applyAsLong(inner);
          assertEquals(expected, term.dim().substitute(replace).evaluate(at::get));
          compared++;
        }
      } catch (RandomTerms.DoesNotFit excluded) {
        unfit++;
      }
    }
    assertTrue(compared > CASES / 8, compared + " compared, " + unfit + " unfit");
  }

  @Test
  void orderAndGroupingDoNotMatter() {
    Random random = new Random(4);
    RandomTerms terms = new RandomTerms(random, SYMBOLS);
    List<BinaryOperator<Dim>> operations = List.of(Dim::plus, Dim::times, Dim::min, Dim::max);
    for (int i = 0; i < CASES / 4; i++) {
      List<Dim> operands = List.of(terms.term(1).dim(), terms.term(1).dim(), terms.term(1).dim());
      for (BinaryOperator<Dim> operation : operations) {
        List<Dim> a = terms.shuffled(operands);
        List<Dim> b = terms.shuffled(operands);
        assertEquals(
            operation.apply(operation.apply(a.get(0), a.get(1)), a.get(2)),
            operation.apply(b.get(0), operation.apply(b.get(1), b.get(2))),
            () -> operands + "");
      }
    }
  }

  @Test
  void normalisingAgainChangesNothing() {
    Random random = new Random(5);
    RandomTerms terms = new RandomTerms(random, SYMBOLS);
    for (int i = 0; i < CASES; i++) {
      Dim dim = terms.term(4).dim();
      assertEquals(dim, dim.substitute(Dim::symbol));
      Constraint constraint = terms.condition(3).constraint();
      assertEquals(constraint, constraint.substitute(Dim::symbol));
      assertEquals(constraint, constraint.not().not());
    }
  }

  private static String i(Dim dim, Map<Symbol, Long> at) {
    return dim + " at " + at;
  }

  private static Map<Symbol, Long> values(Random random) {
    Map<Symbol, Long> values = new HashMap<>();
    for (Symbol symbol : SYMBOLS) {
      long least = Math.max(-4, symbol.lower());
      values.put(symbol, least + random.nextInt(8));
    }
    return values;
  }
}
