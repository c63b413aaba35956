package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Intervals;
import dev.shapeproof.dim.Known;
import dev.shapeproof.dim.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bounds of atoms and of sums, propagated through linear inequalities for a few rounds. */
final class Ranges implements Known {
  private static final int MOST_ROUNDS = 4;

  private final Set<Dim> inequalities = new LinkedHashSet<>();
  private final List<Dim> different = new ArrayList<>();
  private final Map<Atom, Bounds> atoms = new LinkedHashMap<>();
  private final Map<Dim, Bounds> forms = new LinkedHashMap<>();
  private boolean changed;
  private boolean empty;

  void addNonNegative(Dim dim) {
    if (dim.terms().isEmpty()) {
      empty |= dim.offset() < 0;
    } else {
      inequalities.add(dim);
    }
  }

  void addZero(Dim dim) {
    addNonNegative(dim);
    addNonNegative(dim.times(-1));
  }

  void addNonZero(Dim dim) {
    different.add(dim);
  }

  Map<Atom, Bounds> atoms() {
    return Collections.unmodifiableMap(atoms); // in order: what is derived from it comes in order
  }

  Map<Dim, Bounds> forms() {
    return Collections.unmodifiableMap(forms);
  }

  /** The inequalities of more than one term; the others are bounds. */
  List<Dim> inequalities() {
    return inequalities.stream().filter(dim -> dim.terms().size() > 1).toList();
  }

  @Override
  public Bounds bounds(Dim dim) {
    return dim.terms().isEmpty() ? dim.bounds() : Intervals.of(dim, this::range);
  }

  private Bounds range(Atom atom) {
    Bounds form = Intervals.of(atom, this);
    Bounds known = atoms.get(atom);
    return known == null ? form : form.intersect(known);
  }

  /** False where some atom has no value left. */
  boolean propagate() {
    for (Dim dim : inequalities) {
      if (dim.terms().size() > 1) {
        form(dim);
      }
    }
    changed = true;
    for (int round = 0; round < MOST_ROUNDS && changed && !empty; round++) {
      changed = false;
      inequalities.forEach(this::tighten);
      different.forEach(this::exclude);
    }
    return !empty;
  }

  private void form(Dim dim) {
    Dim form = dim.minus(dim.offset());
    boolean negative = form.terms().get(0).coefficient() < 0;
    Bounds atLeast = Bounds.exactly(dim.offset()).times(-1); // form >= -offset
    Bounds bounds = new Bounds(atLeast.lower(), Bounds.NO_UPPER);
    Bounds mine = negative ? bounds.times(-1) : bounds;
    Bounds both = forms.merge(negative ? form.times(-1) : form, mine, Bounds::intersect);
    empty |= both.isEmpty();
  }

  /** From {@code c * atom + rest >= 0} bounds the atom by the greatest value of the rest. */
  private void tighten(Dim dim) {
    for (Term term : dim.terms()) {
      if (term.powers().size() != 1 || term.powers().get(0).exponent() != 1) {
        continue;
      }
      Atom atom = term.powers().get(0).atom();
      long most = bounds(dim.minus(term.toDim())).upper();
      if (most == Bounds.NO_UPPER
          || most == Long.MIN_VALUE
          || term.coefficient() == Long.MIN_VALUE) {
        continue;
      }
      long coefficient = term.coefficient();
      Bounds bound =
          coefficient > 0
              ? Bounds.atLeast(-Math.floorDiv(most, coefficient))
              : new Bounds(Bounds.NO_LOWER, Math.floorDiv(most, -coefficient));
      refine(atom, bound);
    }
    empty |= bounds(dim).upper() < 0;
  }

  /** From {@code atom + offset != 0} moves a bound that lies on the excluded value. */
  private void exclude(Dim dim) {
    if (dim.terms().size() != 1
        || dim.terms().get(0).asAtom().isEmpty()
        || dim.offset() == Long.MIN_VALUE) {
      return;
    }
    Atom atom = dim.terms().get(0).asAtom().get();
    long value = -dim.offset();
    Bounds now = range(atom);
    if (now.lower() == value && value < Long.MAX_VALUE - 1) {
      refine(atom, Bounds.atLeast(value + 1));
    } else if (now.upper() == value && value > Long.MIN_VALUE + 1) {
      refine(atom, new Bounds(Bounds.NO_LOWER, value - 1));
    }
  }

  private void refine(Atom atom, Bounds bound) {
    Bounds now = range(atom);
    Bounds next = now.intersect(bound);
    if (!next.equals(now)) {
      atoms.put(atom, next);
      changed = true;
      empty |= next.isEmpty();
    }
  }
}
