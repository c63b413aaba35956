package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.RequiresSpec.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of one contract mean at one place: a parameter or final field of that name, else a
 * dimension variable, bound by the first place that determines it.
 */
final class ContractScope {

  /** The parameters and fields in sight. */
  @FunctionalInterface
  interface Known {
    Optional<Dim> size(String name);
  }

  /** What {@code *name} stands for. */
  sealed interface Rest {
    record Sizes(List<Dim> dims) implements Rest {
      public Sizes {
        dims = List.copyOf(dims);
      }
    }

    /** The axes of a shape of unknown rank, but the first and the last ones. */
    record Middle(ShapeTerm.Open of, int front, int back) implements Rest {
      Dim length() {
        return of.rank().minus(front + back);
      }
    }
  }

  private final Known known;
  private final Map<String, Dim> variables;
  private final Map<String, Rest> rests;
  private final Map<String, Value> operands;

  ContractScope(Known known) {
    this(known, Map.of(), Map.of(), Map.of());
  }

  private ContractScope(
      Known known,
      Map<String, Dim> variables,
      Map<String, Rest> rests,
      Map<String, Value> operands) {
    this.known = known;
    this.variables = new HashMap<>(variables);
    this.rests = new HashMap<>(rests);
    this.operands = new HashMap<>(operands);
  }

  /** The same names; what is bound in the copy stays there. */
  ContractScope copy() {
    return new ContractScope(known, variables, rests, operands);
  }

  /** The same variables, under other parameters and fields. */
  ContractScope within(Known other) {
    return new ContractScope(
        name -> known.size(name).or(() -> other.size(name)), variables, rests, operands);
  }

  Optional<Dim> find(String name) {
    return known.size(name).or(() -> Optional.ofNullable(variables.get(name)));
  }

  void bind(String name, Dim dim) {
    variables.putIfAbsent(name, dim);
  }

  Optional<Rest> rest(String name) {
    return Optional.ofNullable(rests.get(name));
  }

  void bind(String name, Rest rest) {
    rests.putIfAbsent(name, rest);
  }

  /** The value of a parameter, for {@code promote(a, b)} and {@code same(a)}. */
  Optional<Value> operand(String name) {
    return Optional.ofNullable(operands.get(name));
  }

  void operand(String name, Value value) {
    operands.put(name, value);
  }

  boolean knows(Set<String> names) {
    return names.stream().allMatch(name -> find(name).isPresent());
  }

  /** The term; empty where a name has no meaning yet. */
  Optional<Dim> term(Expr expr) {
    if (expr instanceof Expr.Int literal) {
      return Optional.of(Dim.of(literal.value()));
    }
    if (expr instanceof Expr.Name name) {
      return find(name.text());
    }
    if (expr instanceof Expr.Neg neg) {
      return term(neg.operand()).map(dim -> dim.times(-1));
    }
    Expr.Binary binary = (Expr.Binary) expr;
    Optional<Dim> left = term(binary.left());
    Optional<Dim> right = term(binary.right());
    return left.isPresent() && right.isPresent()
        ? Optional.of(apply(binary.op(), left.get(), right.get()))
        : Optional.empty();
  }

  private static Dim apply(Expr.Op op, Dim left, Dim right) {
    return switch (op) {
      case ADD -> left.plus(right);
      case SUB -> left.minus(right);
      case MUL -> left.times(right);
      case DIV -> left.floorDiv(right);
      case MOD -> left.mod(right);
      case MIN -> left.min(right);
      case MAX -> left.max(right);
    };
  }

  /** The condition; empty where a name has no meaning. */
  Optional<Constraint> condition(Condition condition) {
    if (condition instanceof Condition.And and) {
      Optional<Constraint> left = condition(and.left());
      return left.flatMap(l -> condition(and.right()).map(l::and));
    }
    if (condition instanceof Condition.Or or) {
      Optional<Constraint> left = condition(or.left());
      return left.flatMap(l -> condition(or.right()).map(l::or));
    }
    Condition.Compare compare = (Condition.Compare) condition;
    Optional<Dim> left = term(compare.left());
    Optional<Dim> right = term(compare.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (compare.comparison()) {
          case EQ -> left.get().eq(right.get());
          case NE -> left.get().ne(right.get());
          case LT -> left.get().lt(right.get());
          case LE -> left.get().le(right.get());
          case GT -> left.get().gt(right.get());
          case GE -> left.get().ge(right.get());
        });
  }
}
