package dev.shapeproof.contracts;

import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.RequiresSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the names of a contract are in one call: integer parameters, final fields, and dimensions
 * that the first value with them has bound.
 */
final class Names {
  private final Function<String, Optional<Long>> given;
  private final Map<String, Long> bound = new LinkedHashMap<>();
  private final Map<String, List<Long>> rests = new LinkedHashMap<>();

  /** {@code given}: what is not for shapes to say. */
  Names(Function<String, Optional<Long>> given) {
    this.given = given;
  }

  Optional<Long> find(String name) {
    Optional<Long> known = Optional.ofNullable(bound.get(name));
    return known.isPresent() ? known : given.apply(name);
  }

  void bind(String name, long value) {
    bound.put(name, value);
  }

  /** What {@code *name} stands for; binds it where nothing has yet. */
  List<Long> rest(String name, List<Long> sizes) {
    return rests.computeIfAbsent(name, unbound -> sizes);
  }

  /** Empty where a name is not known, or there is a division by zero. */
  Optional<Long> value(Expr expr) {
    if (expr instanceof Expr.Int number) {
      return Optional.of(number.value());
    }
    if (expr instanceof Expr.Name name) {
      return find(name.text());
    }
    if (expr instanceof Expr.Neg negative) {
      return value(negative.operand()).map(value -> -value);
    }
    Expr.Binary binary = (Expr.Binary) expr;
    Optional<Long> left = value(binary.left());
    Optional<Long> right = value(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return of(binary.op(), left.get(), right.get());
  }

  private static Optional<Long> of(Expr.Op op, long left, long right) {
    boolean divides = op == Expr.Op.DIV || op == Expr.Op.MOD;
    if (divides && right == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (op) {
          case ADD -> left + right;
          case SUB -> left - right;
          case MUL -> left * right;
          case DIV -> Math.floorDiv(left, right);
          case MOD -> Math.floorMod(left, right);
          case MIN -> Math.min(left, right);
          case MAX -> Math.max(left, right);
        });
  }

  /** Empty where it hangs on a name that is not known. */
  Optional<Boolean> holds(RequiresSpec.Condition condition) {
    if (condition instanceof RequiresSpec.Condition.And and) {
      return both(and.left(), and.right(), false);
    }
    if (condition instanceof RequiresSpec.Condition.Or or) {
      return both(or.left(), or.right(), true);
    }
    RequiresSpec.Condition.Compare compare = (RequiresSpec.Condition.Compare) condition;
    Optional<Long> left = value(compare.left());
    Optional<Long> right = value(compare.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int order = Long.compare(left.get(), right.get());
    return Optional.of(
        switch (compare.comparison()) {
          case EQ -> order == 0;
          case NE -> order != 0;
          case LT -> order < 0;
          case LE -> order <= 0;
          case GT -> order > 0;
          case GE -> order >= 0;
        });
  }

  /** One that is {@code decisive} settles it, whatever the other one is. */
  private Optional<Boolean> both(
      RequiresSpec.Condition left, RequiresSpec.Condition right, boolean decisive) {
    Optional<Boolean> one = holds(left);
    Optional<Boolean> other = holds(right);
    if (one.equals(Optional.of(decisive)) || other.equals(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return one.isPresent() && other.isPresent() ? Optional.of(!decisive) : Optional.empty();
  }

  /** {@code b=2, d=64}; empty where nothing is bound. */
  String text() {
    return bound.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
