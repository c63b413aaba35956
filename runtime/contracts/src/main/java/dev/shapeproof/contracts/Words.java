package dev.shapeproof.contracts;

import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.RequiresSpec.Condition;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names in a condition, in the order in which they stand there. */
final class Words {
  private Words() {}

  static Set<String> in(Condition condition) {
    Set<String> names = new LinkedHashSet<>();
    add(condition, names);
    return names;
  }

  private static void add(Condition condition, Set<String> names) {
    if (condition instanceof Condition.And and) {
      add(and.left(), names);
      add(and.right(), names);
    } else if (condition instanceof Condition.Or or) {
      add(or.left(), names);
      add(or.right(), names);
    } else {
      Condition.Compare compare = (Condition.Compare) condition;
      add(compare.left(), names);
      add(compare.right(), names);
    }
  }

  private static void add(Expr expr, Set<String> names) {
    if (expr instanceof Expr.Name name) {
      names.add(name.text());
    } else if (expr instanceof Expr.Neg negative) {
      add(negative.operand(), names);
    } else if (expr instanceof Expr.Binary binary) {
      add(binary.left(), names);
      add(binary.right(), names);
    }
  }
}
