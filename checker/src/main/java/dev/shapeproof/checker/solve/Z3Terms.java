package dev.shapeproof.checker.solve;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.IntSort;
import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Power;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.dim.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Terms of one query in Z3's language, over mathematical integers. A quotient and its remainder are
 * named and defined by {@code a = b*q + r}, which makes floor division total for either sign.
 */
final class Z3Terms {

  private final Context context;
  private final com.microsoft.z3.Solver solver;
  private final SortedMap<Symbol, IntExpr> symbols = new TreeMap<>();
  private final Map<Atom, ArithExpr<IntSort>> atoms = new HashMap<>();
  private final Map<List<Dim>, Division> divisions = new HashMap<>();

  private record Division(ArithExpr<IntSort> quotient, ArithExpr<IntSort> remainder) {}

  Z3Terms(Context context, com.microsoft.z3.Solver solver) {
    this.context = context;
    this.solver = solver;
  }

  /** Asserts the constraint under the assumption that is returned. */
  BoolExpr assume(Constraint constraint, String name) {
    BoolExpr assumption = context.mkBoolConst(name);
    add(context.mkImplies(assumption, of(constraint)));
    return assumption;
  }

  SortedMap<Symbol, IntExpr> symbols() {
    return symbols;
  }

  private BoolExpr of(Constraint constraint) {
    Constraint.View view = constraint.view();
    if (view instanceof Constraint.True) {
      return context.mkTrue();
    } else if (view instanceof Constraint.False) {
      return context.mkFalse();
    } else if (view instanceof Constraint.Zero zero) {
      return context.mkEq(of(zero.dim()), number(0));
    } else if (view instanceof Constraint.NonZero nonZero) {
      return context.mkNot(context.mkEq(of(nonZero.dim()), number(0)));
    } else if (view instanceof Constraint.NonNegative nonNegative) {
      return context.mkGe(of(nonNegative.dim()), number(0));
    } else if (view instanceof Constraint.And and) {
      return context.mkAnd(and.parts().stream().map(this::of).toArray(BoolExpr[]::new));
    } else if (view instanceof Constraint.Or or) {
      return context.mkOr(or.parts().stream().map(this::of).toArray(BoolExpr[]::new));
    }
    throw new AssertionError(view);
  }

  private ArithExpr<IntSort> of(Dim dim) {
    List<ArithExpr<IntSort>> summands = new ArrayList<>();
    for (Term term : dim.terms()) {
      List<ArithExpr<IntSort>> factors = new ArrayList<>();
      if (term.coefficient() != 1) {
        factors.add(number(term.coefficient()));
      }
      for (Power power : term.powers()) {
        for (int i = 0; i < power.exponent(); i++) {
          factors.add(of(power.atom()));
        }
      }
      summands.add(factors.size() == 1 ? factors.get(0) : context.mkMul(array(factors)));
    }
    if (dim.offset() != 0 || summands.isEmpty()) {
      summands.add(number(dim.offset()));
    }
    return summands.size() == 1 ? summands.get(0) : context.mkAdd(array(summands));
  }

  private ArithExpr<IntSort> of(Atom atom) {
    ArithExpr<IntSort> known = atoms.get(atom);
    if (known != null) {
      return known;
    }
    ArithExpr<IntSort> made = make(atom);
    atoms.put(atom, made);
    return made;
  }

  private ArithExpr<IntSort> make(Atom atom) {
    if (atom instanceof Atom.Leaf leaf) {
      return symbol(leaf.symbol());
    } else if (atom instanceof Atom.Floor floor) {
      return division(floor.dividend(), floor.divisor()).quotient;
    } else if (atom instanceof Atom.Mod mod) {
      return division(mod.dividend(), mod.divisor()).remainder;
    } else if (atom instanceof Atom.Min min) {
      return extremum(min.operands(), true);
    } else if (atom instanceof Atom.Max max) {
      return extremum(max.operands(), false);
    } else if (atom instanceof Atom.Broadcast broadcast) {
      return broadcast(broadcast.operands());
    } else if (atom instanceof Atom.Ite ite) {
      return choice(of(ite.condition()), of(ite.then()), of(ite.otherwise()));
    } else if (atom instanceof Atom.Wide wide) {
      List<ArithExpr<IntSort>> operands = List.of(of(wide.left()), of(wide.right()));
      return wide.operation() == Atom.Wide.Operation.SUM
          ? context.mkAdd(array(operands))
          : context.mkMul(array(operands));
    }
    throw new AssertionError(atom);
  }

  private IntExpr symbol(Symbol symbol) {
    IntExpr made = context.mkIntConst(symbol.display());
    symbols.put(symbol, made);
    if (symbol.lower() != Symbol.ANY) {
      add(context.mkGe(made, number(symbol.lower())));
    }
    return made;
  }

  private ArithExpr<IntSort> extremum(List<Dim> operands, boolean least) {
    ArithExpr<IntSort> result = of(operands.get(0));
    for (Dim operand : operands.subList(1, operands.size())) {
      ArithExpr<IntSort> next = of(operand);
      BoolExpr takes = least ? context.mkLt(next, result) : context.mkGt(next, result);
      result = choice(takes, next, result);
    }
    return result;
  }

  /**
   * The greatest operand that is not 1, else 1: as evaluation has it, also where the sizes do not
   * fit.
   */
  private ArithExpr<IntSort> broadcast(List<Dim> operands) {
    ArithExpr<IntSort> one = number(1);
    ArithExpr<IntSort> result = of(operands.get(0));
    for (Dim operand : operands.subList(1, operands.size())) {
      ArithExpr<IntSort> next = of(operand);
      BoolExpr greater = context.mkOr(context.mkEq(result, one), context.mkGt(next, result));
      BoolExpr takes = context.mkAnd(context.mkNot(context.mkEq(next, one)), greater);
      result = choice(takes, next, result);
    }
    return result;
  }

  /** Floor division and modulo, total: by 0 they give 0 and the dividend. */
  private Division division(Dim dividend, Dim divisor) {
    Division known = divisions.get(List.of(dividend, divisor));
    if (known != null) {
      return known;
    }
    ArithExpr<IntSort> a = of(dividend);
    ArithExpr<IntSort> b = of(divisor);
    int number = divisions.size();
    IntExpr q = context.mkIntConst("q" + number);
    IntExpr r = context.mkIntConst("r" + number);
    ArithExpr<IntSort> zero = number(0);
    add(context.mkEq(a, context.mkAdd(context.mkMul(b, q), r)));
    BoolExpr up = context.mkAnd(context.mkGe(r, zero), context.mkLt(r, b));
    BoolExpr positive = context.mkGt(b, zero);
    if (divisor.bounds().lower() >= 1) {
      add(up);
    } else {
      add(context.mkImplies(positive, up));
      add(context.mkImplies(context.mkEq(b, zero), context.mkEq(q, zero)));
    }
    if (divisor.bounds().lower() < 0) {
      BoolExpr down = context.mkAnd(context.mkLe(r, zero), context.mkGt(r, b));
      add(context.mkImplies(context.mkLt(b, zero), down));
    }
    // follows from the above, and spares Z3 the product
    BoolExpr plain = context.mkAnd(positive, context.mkGe(a, zero));
    add(context.mkImplies(plain, context.mkAnd(context.mkGe(q, zero), context.mkLe(q, a))));
    Division made = new Division(q, r);
    divisions.put(List.of(dividend, divisor), made);
    return made;
  }

  private ArithExpr<IntSort> choice(
      BoolExpr condition, ArithExpr<IntSort> then, ArithExpr<IntSort> otherwise) {
    return (ArithExpr<IntSort>) context.mkITE(condition, then, otherwise);
  }

  @SuppressWarnings("unchecked") // a generic array for the variable arguments
  private void add(BoolExpr assertion) {
    solver.add(assertion);
  }

  private ArithExpr<IntSort> number(long value) {
    return context.mkInt(value);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a type with arguments
  private static ArithExpr<IntSort>[] array(List<ArithExpr<IntSort>> list) {
    return list.toArray(new ArithExpr[0]);
  }
}
