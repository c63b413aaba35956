package dev.shapeproof.checker.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random questions about three integers in a small box, against trying every value. */
final class BruteForceTest {

  private static final int LEAST = -3;
  private static final int MOST = 5;
  private static final List<Symbol> SYMBOLS =
      List.of(symbol("a", Symbol.ANY), symbol("b", 0), symbol("c", 1));

  private static Symbol symbol(String name, long lower) {
    return new Symbol(name, name, Symbol.Role.OPEN, lower);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersAreThoseOfTryingEveryValue(long seed) {
    Random random = new Random(seed);
    int satisfiable = 0;
    int unsatisfiable = 0;
    // no search through small sizes, so that Z3 is what is tested
    Limits limits = new Limits(3_000_000, 2_000, 50, 0);
    try (Solver solver = new LayeredSolver(new Z3Backend(limits), limits)) {
      for (int i = 0; i < 60; i++) {
        List<Constraint> facts = box();
        for (int j = 0; j < 4; j++) {
          facts.add(constraint(random));
        }
        boolean expected = anyValue(facts);
        satisfiable += expected ? 1 : 0;
        unsatisfiable += expected ? 0 : 1;
        check(expected, facts, solver.satisfy(facts));
        refute(facts, solver);
      }
    }
    assertTrue(satisfiable > 5 && unsatisfiable > 5, satisfiable + " and " + unsatisfiable);
  }

  @Test
  void smallSizesFindOnlyWhatHolds() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      List<Constraint> facts = List.of(constraint(random), constraint(random));
      var model = SmallSizes.find(facts, 4_000);
      found += model.isPresent() ? 1 : 0;
      model.ifPresent(
          values -> facts.forEach(fact -> assertTrue(fact.evaluate(values::of), fact.toString())));
    }
    assertTrue(found > 100, "found " + found);
  }

  private static void check(boolean expected, List<Constraint> facts, Answer answer) {
    if (answer instanceof Answer.Satisfiable satisfiable) {
      assertTrue(expected, facts.toString());
      facts.forEach(fact -> assertTrue(fact.evaluate(satisfiable.model()::of), fact.toString()));
    } else if (answer instanceof Answer.Unsatisfiable unsatisfiable) {
      assertFalse(expected, facts.toString());
      assertFalse(anyValue(pick(facts, unsatisfiable.core())), facts + " " + unsatisfiable.core());
    } else {
      fail(answer + " for " + facts);
    }
  }

  /** Cores of refutations are minimal: without any one fact there is a value. */
  private static void refute(List<Constraint> facts, Solver solver) {
    Constraint last = facts.get(facts.size() - 1);
    List<Constraint> others = facts.subList(0, facts.size() - 1);
    if (!(solver.excludes(others, last) instanceof Answer.Unsatisfiable unsatisfiable)) {
      return;
    }
    List<Integer> core = unsatisfiable.core();
    List<Constraint> needed = pick(others, core);
    assertEquals(core.stream().sorted().toList(), core);
    needed.add(last);
    assertFalse(anyValue(needed), needed.toString());
  }

  private static List<Constraint> pick(List<Constraint> facts, List<Integer> positions) {
    List<Constraint> picked = new ArrayList<>(box());
    positions.forEach(position -> picked.add(facts.get(position)));
    return picked;
  }

  private static List<Constraint> box() {
    List<Constraint> box = new ArrayList<>();
    for (Symbol symbol : SYMBOLS) {
      box.add(Dim.symbol(symbol).ge(LEAST));
      box.add(Dim.symbol(symbol).le(MOST));
    }
    return box;
  }

  private static boolean anyValue(List<Constraint> facts) {
    for (long a = LEAST; a <= MOST; a++) {
      for (long b = 0; b <= MOST; b++) {
        for (long c = 1; c <= MOST; c++) {
          List<Long> values = List.of(a, b, c);
          if (facts.stream()
              .allMatch(fact -> fact.evaluate(s -> values.get(s.key().charAt(0) - 'a')))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Constraint constraint(Random random) {
    Dim left = term(random, 2);
    Dim right = term(random, 1);
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> left.eq(right);
      case 3 -> left.le(right);
      case 4 -> left.ne(right);
      default -> left.eq(right).or(right.lt(term(random, 1)));
    };
  }

  private static Dim term(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0
          ? Dim.of(random.nextInt(7) - 1)
          : Dim.symbol(SYMBOLS.get(random.nextInt(3)));
    }
    Dim left = term(random, depth - 1);
    Dim right = term(random, depth - 1);
    return switch (random.nextInt(9)) {
      case 0 -> left.plus(right);
      case 1 -> left.minus(right);
      case 2 -> left.times(right);
      case 3, 4 -> left.floorDiv(right);
      case 5 -> left.mod(right);
      case 6 -> left.min(right);
      case 7 -> left.max(right);
      default -> Dim.ite(left.le(right), right, left.times(2));
    };
  }
}
