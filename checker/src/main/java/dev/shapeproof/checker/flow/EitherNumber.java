package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operators on integers each of which may be one of several numbers, such as a size of one of two
 * arrays: computed for each, and true where it is true of the one that is meant.
 */
final class EitherNumber {
  /** More pairs are not worth it. */
  private static final int MOST = 8;

  private record Pair(Constraint when, Dim left, Dim right) {}

  private EitherNumber() {}

  /** Empty where some operand is no integer, or some result is no term. */
  static Optional<Value> binary(Instr.Binary binary, Value left, Value right, Facts facts) {
    Optional<List<Pair>> pairs = pairs(left, right);
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    Constraint holds = Constraint.never();
    List<Value.Arm> numbers = new ArrayList<>();
    for (Pair pair : pairs.get()) {
      Optional<Constraint> truth = Integers.compare(binary.op(), pair.left(), pair.right());
      Optional<Dim> number =
          truth.isPresent() || divides(binary.op())
              ? Optional.empty()
              : Integers.arithmetic(binary.op(), pair.left(), pair.right(), binary.type(), facts);
      if (truth.isEmpty() && number.isEmpty()) {
        return Optional.empty();
      }
      holds = holds.or(pair.when().and(truth.orElseGet(Constraint::never)));
      number.ifPresent(n -> numbers.add(new Value.Arm(pair.when(), new Value.Int(n))));
    }
    return Optional.of(numbers.isEmpty() ? new Value.Bool(holds) : new Value.Choice(numbers));
  }

  private static boolean divides(Instr.BinaryOp op) {
    return op == Instr.BinaryOp.DIV || op == Instr.BinaryOp.REM;
  }

  private static Optional<List<Pair>> pairs(Value left, Value right) {
    List<Value.Arm> lefts = arms(left);
    List<Value.Arm> rights = arms(right);
    if (lefts.size() * rights.size() > MOST) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    for (Value.Arm one : lefts) {
      for (Value.Arm other : rights) {
        if (!(one.value() instanceof Value.Int a) || !(other.value() instanceof Value.Int b)) {
          return Optional.empty();
        }
        pairs.add(new Pair(one.when().and(other.when()), a.term(), b.term()));
      }
    }
    return Optional.of(pairs);
  }

  private static List<Value.Arm> arms(Value value) {
    return value instanceof Value.Choice choice
        ? choice.arms()
        : List.of(new Value.Arm(Constraint.always(), value));
  }
}
