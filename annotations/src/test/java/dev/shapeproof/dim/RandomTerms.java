package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * Seeded random terms and conditions together with what they mean on values, computed without the
 * normal form.
 */
public final class RandomTerms {

  /** What a tree is worth, read straight off the tree. */
  public record Expected(Dim dim, ToLongFunction<ToLongFunction<Symbol>> value) {}

  /** Whether a tree holds. */
  public record Condition(
      Constraint constraint, java.util.function.Predicate<ToLongFunction<Symbol>> holds) {}

  /** Thrown by a broadcast of values that do not fit. */
  public static final class DoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Random random;
  private final List<Symbol> symbols;

  public RandomTerms(Random random, List<Symbol> symbols) {
    this.random = random;
    this.symbols = symbols;
  }

  public Expected term(int depth) {
    int kind = random.nextInt(depth <= 0 ? 2 : 14);
    switch (kind) {
      case 0 -> {
        long value = random.nextInt(9) - 3L;
        return new Expected(Dim.of(value), at -> value);
      }
      case 1 -> {
        Symbol symbol = symbols.get(random.nextInt(symbols.size()));
        return new Expected(Dim.symbol(symbol), at -> at.applyAsLong(symbol));
      }
      case 13 -> {
        Condition condition = condition(depth - 1);
        Expected a = term(depth - 1);
        Expected b = term(depth - 1);
        return new Expected(
            Dim.ite(condition.constraint, a.dim, b.dim),
            at -> condition.holds.test(at) ? a.value.applyAsLong(at) : b.value.applyAsLong(at));
      }
      default -> {
        return pair(kind, term(depth - 1), term(depth - 1));
      }
    }
  }

  private Expected pair(int kind, Expected a, Expected b) {
    return switch (kind) {
      case 2, 3 -> expected(a.dim.plus(b.dim), a, b, Long::sum);
      case 4 -> expected(a.dim.minus(b.dim), a, b, (x, y) -> x - y);
      case 5, 6 -> expected(a.dim.times(b.dim), a, b, (x, y) -> x * y);
      case 7, 8 ->
          expected(a.dim.floorDiv(b.dim), a, b, (x, y) -> y == 0 ? 0 : Math.floorDiv(x, y));
      case 9 -> expected(a.dim.mod(b.dim), a, b, (x, y) -> y == 0 ? x : Math.floorMod(x, y));
      case 10 -> expected(a.dim.min(b.dim), a, b, Math::min);
      case 11 -> expected(a.dim.max(b.dim), a, b, Math::max);
      default ->
          random.nextInt(4) > 0
              ? expected(a.dim.max(b.dim), a, b, Math::max)
              : expected(a.dim.broadcast(b.dim), a, b, RandomTerms::broadcast);
    };
  }

  @SuppressWarnings("ShortCircuitBoolean") // where either side does not fit, neither does the whole
  public Condition condition(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      Condition a = condition(depth - 1);
      Condition b = condition(depth - 1);
      return switch (random.nextInt(3)) {
        case 0 ->
            new Condition(
                a.constraint.and(b.constraint),
                at -> Boolean.logicalAnd(a.holds.test(at), b.holds.test(at)));
        case 1 ->
            new Condition(
                a.constraint.or(b.constraint),
                at -> Boolean.logicalOr(a.holds.test(at), b.holds.test(at)));
        default -> new Condition(a.constraint.not(), at -> !a.holds.test(at));
      };
    }
    Expected a = term(depth - 1);
    Expected b = term(depth - 1);
    Dim x = a.dim;
    Dim y = b.dim;
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Condition(x.eq(y), at -> a.value.applyAsLong(at) == b.value.applyAsLong(at));
      case 2 -> new Condition(x.ne(y), at -> a.value.applyAsLong(at) != b.value.applyAsLong(at));
      case 3 -> new Condition(x.le(y), at -> a.value.applyAsLong(at) <= b.value.applyAsLong(at));
      case 4 -> new Condition(x.lt(y), at -> a.value.applyAsLong(at) < b.value.applyAsLong(at));
      default -> new Condition(x.gt(y), at -> a.value.applyAsLong(at) > b.value.applyAsLong(at));
    };
  }

  private static long broadcast(long x, long y) {
    if (x != y && x != 1 && y != 1) {
      throw new DoesNotFit();
    }
    return x == 1 ? y : x;
  }

  private interface Operation {
    long apply(long x, long y);
  }

  private static Expected expected(Dim dim, Expected a, Expected b, Operation operation) {
    return new Expected(
        dim, at -> operation.apply(a.value.applyAsLong(at), b.value.applyAsLong(at)));
  }

  /** A sum, minimum, maximum or product in two random orders and groupings. */
  public List<Dim> shuffled(List<Dim> operands) {
    List<Dim> copy = new ArrayList<>(operands);
    Collections.shuffle(copy, random);
    return copy;
  }

  public static List<Symbol> symbols(Long... lowers) {
    List<Symbol> symbols = new ArrayList<>();
    for (Long lower : Arrays.asList(lowers)) {
      String name = String.valueOf((char) ('a' + symbols.size()));
      symbols.add(new Symbol(name, name, Symbol.Role.OPEN, lower));
    }
    return symbols;
  }
}
