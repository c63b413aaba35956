package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums and products of polynomials with exact coefficients. What does not fit stays an exact {@link
 * Atom.Wide}.
 */
final class Polynomial {
  /** A product of more summands than this is not multiplied out. */
  private static final int MOST_TERMS = 64;

  private Polynomial() {}

  static Dim add(Dim left, Dim right) {
    try {
      return Dim.make(
          Math.addExact(left.offset(), right.offset()), merge(left.terms(), right.terms()));
    } catch (ArithmeticException overflow) { // the exact sum is kept as a term
      return wide(Atom.Wide.Operation.SUM, left, right);
    }
  }

  private static List<Term> merge(List<Term> left, List<Term> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    List<Term> sum = new ArrayList<>(left.size() + right.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      Term a = left.get(i);
      Term b = right.get(j);
      int order = Term.compare(a.powers(), b.powers());
      if (order == 0) {
        long coefficient = Math.addExact(a.coefficient(), b.coefficient());
        if (coefficient != 0) {
          sum.add(a.withCoefficient(coefficient));
        }
        i++;
        j++;
      } else if (order < 0) {
        sum.add(a);
        i++;
      } else {
        sum.add(b);
        j++;
      }
    }
    sum.addAll(left.subList(i, left.size()));
    sum.addAll(right.subList(j, right.size()));
    return sum;
  }

  /** The polynomial over other atoms, itself where nothing changed. */
  static Dim map(Dim dim, Function<Atom, Dim> replacement) {
    List<Term> kept = new ArrayList<>(dim.terms().size());
    Dim changed = Dim.of(0);
    for (Term term : dim.terms()) {
      List<Dim> factors = new ArrayList<>(term.powers().size());
      boolean same = true;
      for (Power power : term.powers()) {
        Dim factor = replacement.apply(power.atom());
        same &= factor.is(power.atom());
        factors.add(factor);
      }
      if (same) {
        kept.add(term);
      } else {
        changed = changed.plus(product(term, factors));
      }
    }
    return kept.size() == dim.terms().size() ? dim : Dim.make(dim.offset(), kept).plus(changed);
  }

  /** The term with factors in the place of its atoms. */
  private static Dim product(Term term, List<Dim> factors) {
    Dim product = Dim.of(term.coefficient());
    for (int i = 0; i < factors.size(); i++) {
      for (int n = 0; n < term.powers().get(i).exponent(); n++) {
        product = product.times(factors.get(i));
      }
    }
    return product;
  }

  static Dim scale(Dim dim, long factor) {
    if (factor == 0) {
      return Dim.of(0);
    }
    if (factor == 1) {
      return dim;
    }
    try {
      List<Term> terms = new ArrayList<>(dim.terms().size());
      for (Term term : dim.terms()) {
        terms.add(term.withCoefficient(Math.multiplyExact(term.coefficient(), factor)));
      }
      return Dim.make(Math.multiplyExact(dim.offset(), factor), terms);
    } catch (ArithmeticException overflow) { // the exact product is kept as a term
      return wide(Atom.Wide.Operation.PRODUCT, dim, Dim.of(factor));
    }
  }

  static Dim multiply(Dim left, Dim right) {
    if (left.isConstant() || right.isConstant()) {
      return right.isConstant() ? scale(left, right.offset()) : scale(right, left.offset());
    }
    List<Term> lefts = all(left);
    List<Term> rights = all(right);
    long summands = (long) lefts.size() * rights.size();
    if (summands > MOST_TERMS || (summands > 1 && (hasWide(left) || hasWide(right)))) {
      return wide(Atom.Wide.Operation.PRODUCT, left, right);
    }
    try {
      if (lefts.size() == 1 || rights.size() == 1) {
        return lefts.size() == 1 ? multiply(lefts.get(0), rights) : multiply(rights.get(0), lefts);
      }
      Map<List<Power>, Long> product = new TreeMap<>(Term::compare);
      for (Term a : lefts) {
        for (Term b : rights) {
          long coefficient = Math.multiplyExact(a.coefficient(), b.coefficient());
          product.merge(Term.multiply(a.powers(), b.powers()), coefficient, Math::addExact);
        }
      }
      return collect(product);
    } catch (ArithmeticException overflow) { // the exact product is kept as a term
      return wide(Atom.Wide.Operation.PRODUCT, left, right);
    }
  }

  /** The order of terms is compatible with multiplication, so products by one stay in order. */
  private static Dim multiply(Term factor, List<Term> sum) {
    List<Term> terms = new ArrayList<>(sum.size());
    for (Term term : sum) {
      terms.add(
          new Term(
              Math.multiplyExact(factor.coefficient(), term.coefficient()),
              Term.multiply(factor.powers(), term.powers())));
    }
    return Dim.make(0, terms);
  }

  private static boolean hasWide(Dim dim) {
    for (Term term : dim.terms()) {
      for (Power power : term.powers()) {
        if (power.atom() instanceof Atom.Wide) {
          return true;
        }
      }
    }
    return false;
  }

  private static Dim collect(Map<List<Power>, Long> sum) {
    List<Term> terms = new ArrayList<>(sum.size());
    long offset = 0;
    for (Map.Entry<List<Power>, Long> entry : sum.entrySet()) {
      if (entry.getKey().isEmpty()) {
        offset = entry.getValue();
      } else if (entry.getValue() != 0) {
        terms.add(new Term(entry.getValue(), entry.getKey()));
      }
    }
    return Dim.make(offset, terms);
  }

  /** The summands with the constant among them, as a term without atoms. */
  static List<Term> all(Dim dim) {
    if (dim.offset() == 0 && !dim.terms().isEmpty()) {
      return dim.terms();
    }
    List<Term> all = new ArrayList<>(dim.terms());
    all.add(new Term(dim.offset(), List.of()));
    return all;
  }

  private static Dim wide(Atom.Wide.Operation operation, Dim left, Dim right) {
    boolean sorted = left.compareTo(right) <= 0;
    return new Atom.Wide(operation, sorted ? left : right, sorted ? right : left).toDim();
  }
}
