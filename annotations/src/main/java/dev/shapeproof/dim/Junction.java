package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Conjunctions and disjunctions in normal form: flat, sorted, without parts that others imply. */
final class Junction {
  /** Beyond this many parts only equal and opposite ones are looked for. */
  private static final int MOST_PAIRWISE = 24;

  private Junction() {}

  static Constraint all(Collection<Constraint> parts) {
    TreeSet<Constraint> flat = new TreeSet<>();
    for (Constraint part : parts) {
      if (part.view() instanceof Constraint.False) {
        return Constraint.never();
      } else if (part.view() instanceof Constraint.And and) {
        flat.addAll(and.parts());
      } else if (!(part.view() instanceof Constraint.True)) {
        flat.add(part);
      }
    }
    if (flat.size() < 2) {
      return flat.isEmpty() ? Constraint.always() : flat.first();
    }
    return conjunction(new ArrayList<>(flat));
  }

  /** By De Morgan, so both follow the same rules. */
  static Constraint any(Collection<Constraint> parts) {
    TreeSet<Constraint> flat = new TreeSet<>();
    for (Constraint part : parts) {
      if (part.view() instanceof Constraint.True) {
        return Constraint.always();
      } else if (part.view() instanceof Constraint.Or or) {
        flat.addAll(or.parts());
      } else if (!(part.view() instanceof Constraint.False)) {
        flat.add(part);
      }
    }
    if (flat.size() < 2) {
      return flat.isEmpty() ? Constraint.never() : flat.first();
    }
    return disjunction(new ArrayList<>(flat));
  }

  private static Constraint conjunction(List<Constraint> parts) {
    for (Constraint part : parts) {
      if (isComparison(part) && contains(parts, part.not())) {
        return Constraint.never();
      }
    }
    if (parts.size() <= MOST_PAIRWISE) {
      for (Constraint a : parts) {
        for (Constraint b : parts) {
          if (a.compareTo(b) < 0 && excludes(a, b)) {
            return Constraint.never();
          }
        }
      }
      parts = withoutImplied(parts, true);
    }
    return parts.size() == 1 ? parts.get(0) : Constraint.of(new Constraint.And(List.copyOf(parts)));
  }

  private static Constraint disjunction(List<Constraint> parts) {
    for (Constraint part : parts) {
      if (isComparison(part) && contains(parts, part.not())) {
        return Constraint.always();
      }
    }
    if (parts.size() <= MOST_PAIRWISE) {
      parts = withoutImplied(parts, false);
    }
    return parts.size() == 1 ? parts.get(0) : Constraint.of(new Constraint.Or(List.copyOf(parts)));
  }

  /**
   * Drops from a conjunction what another part implies, from a disjunction what implies another
   * part.
   */
  private static List<Constraint> withoutImplied(List<Constraint> parts, boolean conjunction) {
    List<Constraint> left = new ArrayList<>(parts);
    int i = 0;
    while (i < left.size()) {
      Constraint candidate = left.get(i);
      boolean needless = false;
      for (Constraint other : left) {
        needless |=
            other != candidate
                && (conjunction ? implies(other, candidate) : implies(candidate, other));
      }
      if (needless) {
        left.remove(i);
      } else {
        i++;
      }
    }
    return left;
  }

  /** Whether the first certainly implies the second, seen from their form; may miss some. */
  static boolean implies(Constraint a, Constraint b) {
    if (a.equals(b)) {
      return true;
    }
    if (b.view() instanceof Constraint.Or or && contains(or.parts(), a)) {
      return true;
    }
    if (a.view() instanceof Constraint.And and && contains(and.parts(), b)) {
      return true;
    }
    if (a.view() instanceof Constraint.NonNegative p
        && b.view() instanceof Constraint.NonNegative q) {
      return q.dim().minus(p.dim()).bounds().lower() >= 0;
    }
    if (a.view() instanceof Constraint.Zero p && isComparison(b)) {
      return decidedAlong(p.dim(), b) > 0;
    }
    return false;
  }

  /** Whether both certainly cannot hold together, seen from their form. */
  private static boolean excludes(Constraint a, Constraint b) {
    if (a.view() instanceof Constraint.NonNegative p
        && b.view() instanceof Constraint.NonNegative q) {
      return p.dim().plus(q.dim()).bounds().upper() < 0;
    }
    return a.view() instanceof Constraint.Zero p && isComparison(b) && decidedAlong(p.dim(), b) < 0;
  }

  /**
   * Given {@code zero == 0} and terms that differ by a constant only: 1 if b holds, -1 if not, else
   * 0.
   */
  private static int decidedAlong(Dim zero, Constraint b) {
    Dim dim = compared(b);
    Dim difference = dim.minus(zero);
    if (!difference.isConstant()) {
      difference = dim.plus(zero);
    }
    if (!difference.isConstant()) {
      return 0;
    }
    long value = difference.offset();
    boolean holds =
        b.view() instanceof Constraint.Zero
            ? value == 0
            : b.view() instanceof Constraint.NonZero ? value != 0 : value >= 0;
    return holds ? 1 : -1;
  }

  private static Dim compared(Constraint constraint) {
    if (constraint.view() instanceof Constraint.Zero zero) {
      return zero.dim();
    } else if (constraint.view() instanceof Constraint.NonZero nonZero) {
      return nonZero.dim();
    } else if (constraint.view() instanceof Constraint.NonNegative nonNegative) {
      return nonNegative.dim();
    }
    throw new IllegalArgumentException(constraint.toString());
  }

  private static boolean contains(List<Constraint> parts, Constraint part) {
    return parts.contains(part);
  }

  private static boolean isComparison(Constraint constraint) {
    return constraint.view() instanceof Constraint.Zero
        || constraint.view() instanceof Constraint.NonZero
        || constraint.view() instanceof Constraint.NonNegative;
  }
}
