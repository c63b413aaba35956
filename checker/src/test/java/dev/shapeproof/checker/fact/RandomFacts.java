package dev.shapeproof.checker.fact;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded random states over a few symbols, and all their small assignments. */
final class RandomFacts {
  private static final long GREATEST = 6;

  private static final List<Symbol> SYMBOLS =
      List.of(
          new Symbol("n", "n", Symbol.Role.FIXED, 1),
          new Symbol("k", "k", Symbol.Role.OPEN, 0),
          new Symbol("i", "i", Symbol.Role.OPEN, Symbol.ANY),
          new Symbol("arm", "arm", Symbol.Role.CHOSEN, 0));

  private static final List<String> KEYS = SYMBOLS.stream().map(Symbol::key).toList();

  private final Random random;

  RandomFacts(long seed) {
    random = new Random(seed);
  }

  Facts facts() {
    Facts facts = Facts.none();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Grade grade = random.nextBoolean() ? Grade.HARD : Grade.SOFT;
      facts = facts.with(new Fact(constraint(2), grade, Span.NONE, "random"));
    }
    return facts;
  }

  Constraint constraint(int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 10)) {
      case 0, 1 -> term(1).eq(term(2));
      case 2 -> term(1).ne(term(1));
      case 3, 4 -> term(1).le(term(2));
      case 5 -> term(1).lt(term(1));
      case 6 -> leaf().multipleOf(random.nextBoolean() ? leaf() : Dim.of(1 + random.nextInt(4)));
      case 7 -> Dim.symbol(SYMBOLS.get(3)).eq(random.nextInt(2)).implies(constraint(depth - 1));
      case 8 -> constraint(depth - 1).or(constraint(depth - 1));
      default -> constraint(depth - 1).and(constraint(depth - 1));
    };
  }

  Dim term(int depth) {
    if (depth == 0) {
      return leaf();
    }
    Dim a = term(depth - 1);
    Dim b = random.nextInt(3) == 0 ? Dim.of(random.nextInt(6) - 1) : term(depth - 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> a.plus(b);
      case 2 -> a.minus(b);
      case 3, 4 -> a.times(b);
      case 5 -> a.floorDiv(b);
      case 6 -> a.mod(b);
      case 7 -> a.min(b);
      case 8 -> a.max(b);
      default -> random.nextInt(4) > 0 ? a : Dim.ite(term(0).le(term(0)), a, b);
    };
  }

  private Dim leaf() {
    return random.nextInt(5) == 0
        ? Dim.of(random.nextInt(6) - 1)
        : Dim.symbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
  }

  /** Small values of the symbols. */
  static final class Values {
    private final long[] values;

    Values(long[] values) {
      this.values = values;
    }

    long get(Symbol symbol) {
      return values[KEYS.indexOf(symbol.key())];
    }

    @Override
    public String toString() {
      return KEYS + " = " + Arrays.toString(values);
    }
  }

  /** Every assignment of small values that satisfies the facts. */
  static List<Values> satisfying(Facts facts) {
    List<Values> found = new ArrayList<>();
    assign(0, new long[SYMBOLS.size()], facts, found);
    return found;
  }

  private static void assign(int index, long[] values, Facts facts, List<Values> found) {
    if (index == SYMBOLS.size()) {
      Values candidate = new Values(values);
      if (facts.all().stream().allMatch(fact -> fact.constraint().evaluate(candidate::get))) {
        found.add(new Values(values.clone()));
      }
      return;
    }
    Symbol symbol = SYMBOLS.get(index);
    long most = symbol.role() == Symbol.Role.CHOSEN ? 1 : GREATEST;
    for (values[index] = Math.max(-3, symbol.lower()); values[index] <= most; values[index]++) {
      assign(index + 1, values, facts, found);
    }
  }
}
