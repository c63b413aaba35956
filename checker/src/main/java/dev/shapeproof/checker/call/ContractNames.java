package dev.shapeproof.checker.call;

import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.RequiresSpec.Comparison;
import dev.shapeproof.notation.RequiresSpec.Condition;
import dev.shapeproof.notation.ShapeForm;
import dev.shapeproof.notation.ShapeSpec;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that the texts of a contract mention. */
final class ContractNames {
  private ContractNames() {}

  static Set<String> in(Expr expr) {
    Set<String> found = new LinkedHashSet<>();
    collect(expr, found);
    return found;
  }

  static Set<String> in(Condition condition) {
    Set<String> found = new LinkedHashSet<>();
    collect(condition, found);
    return found;
  }

  /** All names of sizes in a method's contract. */
  static Set<String> in(ContractMethod contract) {
    Set<String> found = ofTypes(contract);
    contract.requires().forEach(one -> collect(one.spec().condition(), found));
    contract.invariants().forEach(one -> collect(one.spec().condition(), found));
    return found;
  }

  /** The names of sizes in what a contract says of parameters and result. */
  static Set<String> ofTypes(ContractMethod contract) {
    Set<String> found = new LinkedHashSet<>();
    contract.parameters().forEach(type -> collect(type, found));
    collect(contract.result(), found);
    return found;
  }

  static Set<String> in(ContractType type) {
    Set<String> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  /** The least value that a contract lets a name have: 1, unless a condition says less. */
  static long least(String name, ContractMethod contract) {
    long least = 1;
    for (ContractMethod.Condition condition : contract.requires()) {
      least = Math.min(least, least(name, condition.spec().condition()));
    }
    for (ContractMethod.Condition condition : contract.invariants()) {
      least = Math.min(least, least(name, condition.spec().condition()));
    }
    return least;
  }

  private static long least(String name, Condition condition) {
    if (condition instanceof Condition.And and) {
      return Math.min(least(name, and.left()), least(name, and.right()));
    }
    if (!(condition instanceof Condition.Compare compare)) {
      return 1;
    }
    if (compare.left().equals(new Expr.Name(name)) && number(compare.right())) {
      long bound = value(compare.right());
      return switch (compare.comparison()) {
        case GE, EQ -> Math.min(1, bound);
        case GT -> Math.min(1, bound + 1);
        default -> 1;
      };
    }
    if (compare.right().equals(new Expr.Name(name)) && number(compare.left())) {
      long bound = value(compare.left());
      boolean strict = compare.comparison() == Comparison.LT;
      return strict || compare.comparison() == Comparison.LE
          ? Math.min(1, strict ? bound + 1 : bound)
          : 1;
    }
    return 1;
  }

  private static boolean number(Expr expr) {
    return expr instanceof Expr.Int
        || (expr instanceof Expr.Neg neg && neg.operand() instanceof Expr.Int);
  }

  private static long value(Expr expr) {
    return expr instanceof Expr.Int literal
        ? literal.value()
        : -((Expr.Int) ((Expr.Neg) expr).operand()).value();
  }

  private static void collect(ContractType type, Set<String> found) {
    type.shape().ifPresent(form -> collect(form, found));
    type.size().ifPresent(expr -> collect(expr, found));
    type.element().ifPresent(inner -> collect(inner, found));
    type.value().ifPresent(inner -> collect(inner, found));
  }

  private static void collect(ShapeForm form, Set<String> found) {
    if (form instanceof ShapeSpec spec) {
      for (ShapeSpec.Term term : spec.terms()) {
        if (term instanceof ShapeSpec.Term.Size size) {
          collect(size.size(), found);
        }
      }
    }
  }

  private static void collect(Condition condition, Set<String> found) {
    if (condition instanceof Condition.And and) {
      collect(and.left(), found);
      collect(and.right(), found);
    } else if (condition instanceof Condition.Or or) {
      collect(or.left(), found);
      collect(or.right(), found);
    } else {
      Condition.Compare compare = (Condition.Compare) condition;
      collect(compare.left(), found);
      collect(compare.right(), found);
    }
  }

  private static void collect(Expr expr, Set<String> found) {
    if (expr instanceof Expr.Name name) {
      found.add(name.text());
    } else if (expr instanceof Expr.Neg neg) {
      collect(neg.operand(), found);
    } else if (expr instanceof Expr.Binary binary) {
      collect(binary.left(), found);
      collect(binary.right(), found);
    }
  }
}
