package dev.shapeproof.dim;

import java.util.List;

/**
 * The one order of atoms that makes equal terms look equal: leaves first, then by operation and
 * operands.
 */
final class AtomOrder {
  private AtomOrder() {}

  static int compare(Atom left, Atom right) {
    if (left instanceof Atom.Leaf a && right instanceof Atom.Leaf b) {
      return a.symbol().compareTo(b.symbol());
    }
    int byKind = Integer.compare(kind(left), kind(right));
    if (byKind != 0) {
      return byKind;
    }
    if (left instanceof Atom.Ite a && right instanceof Atom.Ite b) {
      int byCondition = a.condition().compareTo(b.condition());
      return byCondition != 0 ? byCondition : compare(operands(left), operands(right));
    }
    if (left instanceof Atom.Wide a
        && right instanceof Atom.Wide b
        && a.operation() != b.operation()) {
      return a.operation().compareTo(b.operation());
    }
    return compare(operands(left), operands(right));
  }

  static int compare(Dim left, Dim right) {
    for (int i = 0; i < Math.min(left.terms().size(), right.terms().size()); i++) {
      Term a = left.terms().get(i);
      Term b = right.terms().get(i);
      int byPowers = Term.compare(a.powers(), b.powers());
      if (byPowers != 0) {
        return byPowers;
      }
      int byCoefficient = Long.compare(a.coefficient(), b.coefficient());
      if (byCoefficient != 0) {
        return byCoefficient;
      }
    }
    int bySize = Integer.compare(right.terms().size(), left.terms().size());
    return bySize != 0 ? bySize : Long.compare(left.offset(), right.offset());
  }

  static <T extends Comparable<T>> int compare(List<T> left, List<T> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int kind(Atom atom) {
    if (atom instanceof Atom.Leaf) {
      return 0;
    } else if (atom instanceof Atom.Floor) {
      return 1;
    } else if (atom instanceof Atom.Mod) {
      return 2;
    } else if (atom instanceof Atom.Min) {
      return 3;
    } else if (atom instanceof Atom.Max) {
      return 4;
    } else if (atom instanceof Atom.Broadcast) {
      return 5;
    } else if (atom instanceof Atom.Ite) {
      return 6;
    }
    return 7;
  }

  /** Terms right below an atom; an ite's condition is not among them. */
  static List<Dim> operands(Atom atom) {
    if (atom instanceof Atom.Floor f) {
      return List.of(f.dividend(), f.divisor());
    } else if (atom instanceof Atom.Mod m) {
      return List.of(m.dividend(), m.divisor());
    } else if (atom instanceof Atom.Min m) {
      return m.operands();
    } else if (atom instanceof Atom.Max m) {
      return m.operands();
    } else if (atom instanceof Atom.Broadcast b) {
      return b.operands();
    } else if (atom instanceof Atom.Ite i) {
      return List.of(i.then(), i.otherwise());
    } else if (atom instanceof Atom.Wide w) {
      return List.of(w.left(), w.right());
    }
    return List.of();
  }
}
