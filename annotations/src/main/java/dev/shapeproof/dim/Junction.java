package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Conjunctions and disjunctions in normal form: flat, sorted, without parts that others imply. A
 * disjunction is simplified as the conjunction of its negated parts, so both follow the same rules.
 */
final class Junction {
  /** Beyond this many parts they are only sorted. */
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
    List<Constraint> left = new ArrayList<>(flat);
    if (flat.size() <= MOST_PAIRWISE && !simplify(left)) {
      return Constraint.never();
    }
    return left.size() == 1 ? left.get(0) : Constraint.of(new Constraint.And(sorted(left)));
  }

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
    if (flat.size() > MOST_PAIRWISE) {
      return Constraint.of(new Constraint.Or(List.copyOf(flat)));
    }
    List<Constraint> negated = new ArrayList<>(flat.size());
    flat.forEach(part -> negated.add(part.not()));
    if (!simplify(negated)) {
      return Constraint.always();
    }
    negated.replaceAll(Constraint::not);
    return negated.size() == 1 ? negated.get(0) : Constraint.of(new Constraint.Or(sorted(negated)));
  }

  private static List<Constraint> sorted(List<Constraint> parts) {
    return parts.stream().sorted().toList();
  }

  /** Simplifies a conjunction in place; false where it can never hold. */
  private static boolean simplify(List<Constraint> parts) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < parts.size() && !changed; i++) {
        for (int j = 0; j < parts.size() && !changed; j++) {
          if (i == j) {
            continue;
          }
          if (excludes(parts.get(i), parts.get(j))) {
            return false;
          }
          if (implies(parts.get(i), parts.get(j))) {
            parts.remove(j);
            changed = true;
          } else if (merge(parts.get(i), parts.get(j)).isPresent()) {
            Constraint merged = merge(parts.get(i), parts.get(j)).get();
            parts.remove(Math.max(i, j));
            parts.remove(Math.min(i, j));
            parts.add(merged);
            changed = true;
          }
        }
      }
    }
    return true;
  }

  /** {@code p >= 0 && -p >= 0} is {@code p == 0}; {@code p >= 0 && p != 0} is {@code p >= 1}. */
  private static Optional<Constraint> merge(Constraint a, Constraint b) {
    if (!(a.view() instanceof Constraint.NonNegative p)) {
      return Optional.empty();
    }
    if (b.view() instanceof Constraint.NonNegative q && p.dim().plus(q.dim()).isZero()) {
      return Optional.of(Comparison.zero(p.dim(), Known.FORM));
    }
    if (b.view() instanceof Constraint.NonZero q
        && (q.dim().equals(p.dim()) || q.dim().plus(p.dim()).isZero())) {
      return Optional.of(Comparison.nonNegative(p.dim().minus(1), Known.FORM));
    }
    return Optional.empty();
  }

  /** Whether the first certainly implies the second, seen from their form; may miss some. */
  static boolean implies(Constraint a, Constraint b) {
    if (a.equals(b)) {
      return true;
    }
    if (b.view() instanceof Constraint.Or or
        && or.parts().stream().anyMatch(part -> implies(a, part))) {
      return true;
    }
    if (a.view() instanceof Constraint.And and
        && and.parts().stream().anyMatch(part -> implies(part, b))) {
      return true;
    }
    if (a.view() instanceof Constraint.NonNegative p) {
      if (b.view() instanceof Constraint.NonNegative q) {
        return q.dim().minus(p.dim()).bounds().lower() >= 0;
      }
      return b.view() instanceof Constraint.NonZero q
          && (q.dim().minus(p.dim()).bounds().lower() > 0
              || q.dim().plus(p.dim()).bounds().upper() < 0);
    }
    return a.view() instanceof Constraint.Zero p && decidedAlong(p.dim(), b) > 0;
  }

  /** Whether both certainly cannot hold together, seen from their form; may miss some. */
  private static boolean excludes(Constraint a, Constraint b) {
    if (a.view() instanceof Constraint.NonNegative p
        && b.view() instanceof Constraint.NonNegative q) {
      return p.dim().plus(q.dim()).bounds().upper() < 0;
    }
    if (a.view() instanceof Constraint.Zero p) {
      return decidedAlong(p.dim(), b) < 0;
    }
    return a.view() instanceof Constraint.Or or
        && or.parts().stream().allMatch(part -> part.not().equals(b));
  }

  /**
   * Given {@code zero == 0} and terms that differ by a constant only: 1 if b holds, -1 if not, else
   * 0.
   */
  private static int decidedAlong(Dim zero, Constraint b) {
    Optional<Dim> compared = b.compared();
    if (compared.isEmpty()) {
      return 0;
    }
    Dim difference = compared.get().minus(zero);
    if (!difference.isConstant()) {
      difference = compared.get().plus(zero);
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
}
