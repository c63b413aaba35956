package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Power;
import dev.shapeproof.dim.Term;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The numbers that constraints mention, without their signs: where something changes, it changes
 * near them.
 */
final class Constants {

  private static final long GREATEST = 1L << 20;

  private final SortedSet<Long> found = new TreeSet<>();

  private Constants() {}

  static SortedSet<Long> of(Collection<Constraint> constraints) {
    Constants constants = new Constants();
    constraints.forEach(constants::add);
    return constants.found;
  }

  private void add(Constraint constraint) {
    Constraint.View view = constraint.view();
    if (view instanceof Constraint.Zero zero) {
      add(zero.dim());
    } else if (view instanceof Constraint.NonZero nonZero) {
      add(nonZero.dim());
    } else if (view instanceof Constraint.NonNegative nonNegative) {
      add(nonNegative.dim());
    } else if (view instanceof Constraint.And and) {
      and.parts().forEach(this::add);
    } else if (view instanceof Constraint.Or or) {
      or.parts().forEach(this::add);
    }
  }

  private void add(Dim dim) {
    add(dim.offset());
    for (Term term : dim.terms()) {
      add(term.coefficient());
      for (Power power : term.powers()) {
        Atom atom = power.atom();
        operands(atom).forEach(this::add);
        if (atom instanceof Atom.Ite ite) {
          add(ite.condition());
        }
      }
    }
  }

  private void add(long value) {
    if (value > -GREATEST && value < GREATEST) {
      found.add(Math.abs(value));
    }
  }

  private static List<Dim> operands(Atom atom) {
    if (atom instanceof Atom.Floor floor) {
      return List.of(floor.dividend(), floor.divisor());
    } else if (atom instanceof Atom.Mod mod) {
      return List.of(mod.dividend(), mod.divisor());
    } else if (atom instanceof Atom.Min min) {
      return min.operands();
    } else if (atom instanceof Atom.Max max) {
      return max.operands();
    } else if (atom instanceof Atom.Broadcast broadcast) {
      return broadcast.operands();
    } else if (atom instanceof Atom.Ite ite) {
      return List.of(ite.then(), ite.otherwise());
    } else if (atom instanceof Atom.Wide wide) {
      return List.of(wide.left(), wide.right());
    }
    return List.of();
  }
}
