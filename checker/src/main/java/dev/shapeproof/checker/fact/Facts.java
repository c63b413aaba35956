package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Known;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.dim.Term;
import java.util.*;
import java.util.function.*;

public final class Facts {
  private static final int MOST = 64;
  private final List<Fact> all;
  private Map<Symbol, Dim> solved;
  private Map<Symbol, Bounds> bounds;
  private Set<Constraint> units;
  private boolean contradiction;

  private Facts(List<Fact> all) {
    this.all = all;
  }

  public static Facts none() {
    return new Facts(List.of());
  }

  public Facts with(Fact fact) {
    for (Fact f : all) {
      if (f.constraint().equals(fact.constraint())) return this;
    }
    List<Fact> more = new ArrayList<>(all);
    more.add(fact);
    while (more.size() > MOST) {
      int drop = 0;
      for (int i = 0; i < more.size(); i++) {
        if (more.get(i).constraint().view() instanceof Constraint.Or) {
          drop = i;
          break;
        }
      }
      more.remove(drop);
    }
    return new Facts(List.copyOf(more));
  }

  public List<Fact> all() {
    return all;
  }

  public Facts hard() {
    if (all.stream().allMatch(f -> f.grade() == Grade.HARD)) return this;
    return new Facts(all.stream().filter(f -> f.grade() == Grade.HARD).toList());
  }

  private void solve() {
    if (solved != null) return;
    solved = new TreeMap<>();
    bounds = new TreeMap<>();
    units = new HashSet<>();
    Deque<Constraint> work = new ArrayDeque<>();
    all.forEach(f -> work.add(f.constraint()));
    List<Constraint> waiting = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      boolean changed = false;
      while (!work.isEmpty()) {
        Constraint c = reduce(work.poll());
        if (c.constant().isPresent()) {
          if (!c.constant().get()) contradiction = true;
          continue;
        }
        if (c.view() instanceof Constraint.And and) {
          work.addAll(and.parts());
          continue;
        }
        if (c.view() instanceof Constraint.Zero zero && orient(zero.dim())) {
          changed = true;
          continue;
        }
        if (c.view() instanceof Constraint.NonNegative atLeast && bound(atLeast.dim())) {
          changed = true;
        }
        units.add(c);
        waiting.add(c);
      }
      if (!changed && round > 0) break;
      List<Constraint> again = new ArrayList<>(waiting);
      waiting.clear();
      units.clear();
      work.addAll(again);
    }
    while (!work.isEmpty()) {
      Constraint c = reduce(work.poll());
      if (c.constant().isPresent() && !c.constant().get()) contradiction = true;
      units.add(c);
    }
  }

  private boolean orient(Dim p) {
    Symbol best = null;
    long coefficient = 0;
    for (Term t : p.terms()) {
      if (t.powers().size() == 1
          && t.powers().get(0).exponent() == 1
          && Math.abs(t.coefficient()) == 1
          && t.toDim().symbols().size() == 1
          && t.powers().get(0).atom() instanceof dev.shapeproof.dim.Atom.Leaf leaf) {
        Symbol s = leaf.symbol();
        Dim rest = p.minus(t.toDim());
        if (rest.symbols().contains(s)) continue;
        if (best == null || better(s, best)) {
          best = s;
          coefficient = t.coefficient();
        }
      }
    }
    if (best == null) return false;
    Symbol s = best;
    Dim self = Dim.symbol(s);
    Dim rest = p.minus(self.times(coefficient));
    Dim value = coefficient == 1 ? Dim.of(0).minus(rest) : rest;
    solved.replaceAll((k, v) -> v.substitute(x -> x.equals(s) ? value : Dim.symbol(x)));
    solved.put(s, value);
    if (s.lower() != Symbol.ANY) {
      Bounds b = value.constant().isPresent() ? value.bounds() : Bounds.ALL;
      if (b.upper() < s.lower()) contradiction = true;
      bound(value.minus(s.lower()));
    }
    Bounds known = bounds.remove(s);
    if (known != null
        && value.constant().isPresent()
        && !known.contains(value.constant().getAsLong())) contradiction = true;
    return true;
  }

  private static boolean better(Symbol a, Symbol b) {
    int ra = rank(a), rb = rank(b);
    return ra != rb ? ra > rb : a.compareTo(b) > 0;
  }

  private static int rank(Symbol s) {
    return switch (s.role()) {
      case CHOSEN -> 2;
      case OPEN -> 1;
      case FIXED -> 0;
    };
  }

  private boolean bound(Dim p) {
    if (p.terms().size() != 1) return false;
    Term t = p.terms().get(0);
    if (t.powers().size() != 1
        || t.powers().get(0).exponent() != 1
        || !(t.powers().get(0).atom() instanceof dev.shapeproof.dim.Atom.Leaf leaf)) return false;
    long c = t.coefficient(), o = p.offset();
    Bounds now = bounds.getOrDefault(leaf.symbol(), Bounds.ALL);
    Bounds next =
        c > 0
            ? now.intersect(Bounds.atLeast(-Math.floorDiv(o, c)))
            : now.intersect(new Bounds(Bounds.NO_LOWER, Math.floorDiv(o, -c)));
    Bounds whole =
        next.intersect(
            leaf.symbol().lower() == Symbol.ANY
                ? Bounds.ALL
                : Bounds.atLeast(leaf.symbol().lower()));
    if (whole.isEmpty()) contradiction = true;
    bounds.put(leaf.symbol(), next);
    if (whole.isSingle()) {
      Symbol s = leaf.symbol();
      solved.replaceAll(
          (k, v) -> v.substitute(x -> x.equals(s) ? Dim.of(whole.lower()) : Dim.symbol(x)));
      solved.put(s, Dim.of(whole.lower()));
      return true;
    }
    return !next.equals(now);
  }

  private Known known() {
    return dim -> {
      Bounds form = dim.bounds();
      Bounds sum = Bounds.exactly(dim.offset());
      for (Term t : dim.terms()) {
        Bounds part = t.toDim().bounds();
        if (t.powers().size() == 1
            && t.powers().get(0).atom() instanceof dev.shapeproof.dim.Atom.Leaf leaf
            && bounds.containsKey(leaf.symbol())) {
          Bounds b =
              bounds
                  .get(leaf.symbol())
                  .intersect(
                      leaf.symbol().lower() == Symbol.ANY
                          ? Bounds.ALL
                          : Bounds.atLeast(leaf.symbol().lower()));
          part = b.power(t.powers().get(0).exponent()).times(t.coefficient());
        } else if (t.powers().size() > 1
            || !(t.powers().get(0).atom() instanceof dev.shapeproof.dim.Atom.Leaf)) {
          Bounds product = Bounds.exactly(1);
          for (var p : t.powers()) {
            Bounds b =
                p.atom() instanceof dev.shapeproof.dim.Atom.Leaf leaf
                    ? bounds
                        .getOrDefault(leaf.symbol(), Bounds.ALL)
                        .intersect(
                            leaf.symbol().lower() == Symbol.ANY
                                ? Bounds.ALL
                                : Bounds.atLeast(leaf.symbol().lower()))
                    : p.atom().toDim().bounds();
            product = product.times(b.power(p.exponent()));
          }
          part = product.times(t.coefficient()).intersect(part);
        }
        sum = sum.plus(part);
      }
      return form.intersect(sum);
    };
  }

  private Dim rewrite(Dim dim) {
    Known known = known();
    Dim replaced =
        dim.map(
            atom ->
                atom instanceof dev.shapeproof.dim.Atom.Leaf leaf
                    ? solved.getOrDefault(leaf.symbol(), atom.toDim())
                    : atom.rebuild(this::rewrite, c -> c.rebuild(this::rewrite, known), known));
    return replaced;
  }

  private Constraint reduce(Constraint c) {
    Constraint r = c.rebuild(this::rewrite, known());
    return prune(r);
  }

  private Constraint prune(Constraint c) {
    if (units.contains(c)) return Constraint.always();
    if (c.constant().isEmpty() && units.contains(c.not())) return Constraint.never();
    if (c.view() instanceof Constraint.Or or)
      return Constraint.any(or.parts().stream().map(this::prune).toList());
    if (c.view() instanceof Constraint.And and)
      return Constraint.all(and.parts().stream().map(this::prune).toList());
    return c;
  }

  public Dim simplify(Dim d) {
    if (d.constant().isPresent() || all.isEmpty()) return d;
    solve();
    return rewrite(d);
  }

  public Constraint simplify(Constraint c) {
    if (c.constant().isPresent() || all.isEmpty()) return c;
    solve();
    Constraint r = c.rebuild(this::rewrite, known());
    return r;
  }

  public Decision decide(Constraint c) {
    Optional<Boolean> now = c.constant();
    if (now.isEmpty() && !all.isEmpty()) {
      solve();
      now = reduce(c).constant();
    }
    return now.map(b -> b ? Decision.PROVED : Decision.REFUTED).orElse(Decision.OPEN);
  }

  public boolean contradictory() {
    solve();
    return contradiction;
  }

  public Facts intersect(Facts other) {
    if (this == other) return this;
    Set<Constraint> theirs = new HashSet<>();
    other.all.forEach(f -> theirs.add(f.constraint()));
    return new Facts(all.stream().filter(f -> theirs.contains(f.constraint())).toList());
  }

  public List<Fact> minus(Facts other) {
    Set<Constraint> theirs = new HashSet<>();
    other.all.forEach(f -> theirs.add(f.constraint()));
    return all.stream().filter(f -> !theirs.contains(f.constraint())).toList();
  }

  public Facts without(Predicate<Symbol> gone) {
    return new Facts(
        all.stream().filter(f -> f.constraint().symbols().stream().noneMatch(gone)).toList());
  }

  public OptionalLong constantOf(Dim d) {
    if (d.constant().isPresent()) return d.constant();
    return simplify(d).constant();
  }

  public Bounds boundsOf(Dim d) {
    solve();
    return known().bounds(rewrite(d));
  }
}
