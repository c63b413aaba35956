package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One summand of a {@link Dim}: a coefficient other than 0 times atoms, sorted, each once. Engine
 * only.
 *
 * @param powers never empty inside a Dim; the constant stands apart
 */
public record Term(long coefficient, List<Power> powers) {

  public Term {
    powers = List.copyOf(powers);
  }

  /** The term as a polynomial of its own. */
  public Dim toDim() {
    return powers.isEmpty() || coefficient == 0 ? Dim.of(coefficient) : Dim.make(0, List.of(this));
  }

  /** The quotient, where both the coefficient and every power divide evenly. */
  public Optional<Term> dividedBy(Term divisor) {
    if (coefficient % divisor.coefficient != 0) {
      return Optional.empty();
    }
    return divide(powers, divisor.powers)
        .map(left -> new Term(coefficient / divisor.coefficient, left));
  }

  /** The term with coefficient 1 in place of -1. */
  public Term unsigned() {
    return coefficient == -1 ? withCoefficient(1) : this;
  }

  /** The atom, where this is 1 times one atom to the power 1. */
  public Optional<Atom> asAtom() {
    boolean plain = coefficient == 1 && powers.size() == 1 && powers.get(0).exponent() == 1;
    return plain ? Optional.of(powers.get(0).atom()) : Optional.empty();
  }

  /** Whether it is 1 times this one atom. */
  boolean is(Atom atom) {
    return coefficient == 1
        && powers.size() == 1
        && powers.get(0).exponent() == 1
        && powers.get(0).atom().equals(atom);
  }

  boolean contains(Atom atom) {
    for (Power power : powers) {
      if (power.atom().equals(atom) || power.atom().contains(atom)) {
        return true;
      }
    }
    return false;
  }

  Term withCoefficient(long other) {
    return other == coefficient ? this : new Term(other, powers);
  }

  static int degree(List<Power> powers) {
    int degree = 0;
    for (Power power : powers) {
      degree += power.exponent();
    }
    return degree;
  }

  /**
   * Graded lexicographic order, greatest first; compatible with multiplication, which division
   * needs.
   */
  static int compare(List<Power> left, List<Power> right) {
    if (left == right) {
      return 0;
    }
    int byDegree = Integer.compare(degree(right), degree(left));
    if (byDegree != 0) {
      return byDegree;
    }
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      Power a = left.get(i);
      Power b = right.get(i);
      int byAtom = a.atom().compareTo(b.atom());
      if (byAtom != 0) {
        return byAtom;
      }
      int byExponent = Integer.compare(b.exponent(), a.exponent());
      if (byExponent != 0) {
        return byExponent;
      }
    }
    return Integer.compare(right.size(), left.size());
  }

  /** The product of two sorted lists of powers. */
  static List<Power> multiply(List<Power> left, List<Power> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    List<Power> product = new ArrayList<>(left.size() + right.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      Power a = left.get(i);
      Power b = right.get(j);
      int order = a.atom().compareTo(b.atom());
      if (order == 0) {
        product.add(new Power(a.atom(), Math.addExact(a.exponent(), b.exponent())));
        i++;
        j++;
      } else if (order < 0) {
        product.add(a);
        i++;
      } else {
        product.add(b);
        j++;
      }
    }
    product.addAll(left.subList(i, left.size()));
    product.addAll(right.subList(j, right.size()));
    return product;
  }

  /** {@code dividend / divisor} for lists of powers, empty where it does not go evenly. */
  static Optional<List<Power>> divide(List<Power> dividend, List<Power> divisor) {
    List<Power> quotient = new ArrayList<>(dividend.size());
    int j = 0;
    for (Power power : dividend) {
      if (j < divisor.size() && divisor.get(j).atom().equals(power.atom())) {
        int left = power.exponent() - divisor.get(j).exponent();
        if (left < 0) {
          return Optional.empty();
        }
        if (left > 0) {
          quotient.add(new Power(power.atom(), left));
        }
        j++;
      } else {
        quotient.add(power);
      }
    }
    return j == divisor.size() ? Optional.of(quotient) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Term term
            && coefficient == term.coefficient
            && powers.equals(term.powers));
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(coefficient) + powers.hashCode();
  }
}
