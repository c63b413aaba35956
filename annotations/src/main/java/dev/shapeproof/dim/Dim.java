package dev.shapeproof.dim;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * An exact integer that may be unknown: a polynomial with long coefficients over {@link Atom}s, in
 * one normal form. Every operation is total: division by 0 gives 0 and {@code x mod 0} is x.
 * Coefficients never wrap; arithmetic that passes a long stays an exact opaque term, whose {@link
 * #constant()} is empty even where no symbol occurs.
 */
public final class Dim implements Comparable<Dim> {
  private static final int LEAST_SHARED = -32;
  private static final Bounds NOT_ASKED = new Bounds(1, 0);
  private static final Dim[] SHARED = shared();

  private final long offset;
  private final List<Term> terms;
  private final int hash;
  // Computed when first asked for; any thread computes the same.
  private int size = -1;
  private Bounds bounds = NOT_ASKED;
  private Optional<SortedSet<Symbol>> symbols = Optional.empty();

  private Dim(long offset, List<Term> terms) {
    this.offset = offset;
    this.terms = terms;
    this.hash = 31 * Long.hashCode(offset) + terms.hashCode();
  }

  // ---- what a rule may call ----

  public static Dim of(long value) {
    long index = value - LEAST_SHARED;
    return index >= 0 && index < SHARED.length ? SHARED[(int) index] : new Dim(value, List.of());
  }

  public static Dim sum(Collection<Dim> terms) {
    return terms.stream().reduce(of(0), Dim::plus);
  }

  public static Dim product(Collection<Dim> factors) {
    Dim product = of(1);
    for (Dim factor : factors) {
      product = product.times(factor);
    }
    return product;
  }

  /** {@code condition ? then : otherwise}. */
  public static Dim ite(Constraint condition, Dim then, Dim otherwise) {
    Optional<Boolean> known = condition.constant();
    if (known.isPresent()) {
      return known.get() ? then : otherwise;
    }
    if (then.equals(otherwise)) {
      return then;
    }
    Constraint opposite = condition.not();
    return opposite.compareTo(condition) < 0
        ? new Atom.Ite(opposite, otherwise, then).toDim()
        : new Atom.Ite(condition, then, otherwise).toDim();
  }

  public Dim plus(Dim other) {
    return isZero() ? other : other.isZero() ? this : Polynomial.add(this, other);
  }

  public Dim plus(long other) {
    return plus(of(other));
  }

  public Dim minus(Dim other) {
    return other.isZero() ? this : equals(other) ? of(0) : plus(other.times(-1));
  }

  public Dim minus(long other) {
    return minus(of(other));
  }

  public Dim times(Dim other) {
    return Polynomial.multiply(this, other);
  }

  public Dim times(long other) {
    return Polynomial.scale(this, other);
  }

  /**
   * Floor division; total: division by 0 gives 0, callers require divisor != 0 where it matters.
   */
  public Dim floorDiv(Dim other) {
    return Division.floorDiv(this, other, Known.FORM);
  }

  public Dim floorDiv(long other) {
    return floorDiv(of(other));
  }

  /** Ceiling division; by 0 it gives 0. */
  public Dim ceilDiv(Dim other) {
    if (other.isConstant() && other.offset > 0) {
      return plus(other.offset - 1).floorDiv(other);
    }
    return times(-1).floorDiv(other).times(-1);
  }

  /** Floor modulo; {@code x mod 0} is x. */
  public Dim mod(Dim other) {
    return Division.mod(this, other, Known.FORM);
  }

  public Dim min(Dim other) {
    if (isConstant() && other.isConstant()) {
      return offset <= other.offset ? this : other;
    }
    return Extremum.min(List.of(this, other), Known.FORM);
  }

  public Dim max(Dim other) {
    if (isConstant() && other.isConstant()) {
      return offset >= other.offset ? this : other;
    }
    return Extremum.max(List.of(this, other), Known.FORM);
  }

  /**
   * The n-ary broadcast term: sorted, idempotent, unit 1, absorbing into a known constant other
   * than 1. Of sizes that do not fit it is some size; {@link #broadcastable} must be required
   * beside it.
   */
  public Dim broadcast(Dim other) {
    return equals(other) ? this : Broadcasting.broadcast(List.of(this, other), Known.FORM);
  }

  public Constraint eq(Dim other) {
    return isConstant() && other.isConstant()
        ? Constraint.of(offset == other.offset)
        : Comparison.zero(minus(other), Known.FORM);
  }

  public Constraint eq(long other) {
    return eq(of(other));
  }

  public Constraint ne(Dim other) {
    return eq(other).not();
  }

  public Constraint ne(long other) {
    return ne(of(other));
  }

  public Constraint le(Dim other) {
    return isConstant() && other.isConstant()
        ? Constraint.of(offset <= other.offset)
        : Comparison.nonNegative(other.minus(this), Known.FORM);
  }

  public Constraint le(long other) {
    return le(of(other));
  }

  public Constraint lt(Dim other) {
    return isConstant() && other.isConstant()
        ? Constraint.of(offset < other.offset)
        : plus(1).le(other);
  }

  public Constraint lt(long other) {
    return lt(of(other));
  }

  public Constraint ge(Dim other) {
    return other.le(this);
  }

  public Constraint ge(long other) {
    return ge(of(other));
  }

  public Constraint gt(Dim other) {
    return other.lt(this);
  }

  public Constraint gt(long other) {
    return gt(of(other));
  }

  /** {@code this mod other == 0}. */
  public Constraint multipleOf(Dim other) {
    return mod(other).eq(0);
  }

  /** {@code this == other || this == 1 || other == 1}. */
  public Constraint broadcastable(Dim other) {
    if (isConstant() && other.isConstant()) {
      return Constraint.of(offset == other.offset || offset == 1 || other.offset == 1);
    }
    return Constraint.any(List.of(eq(other), eq(1), other.eq(1)));
  }

  // ---- what only the engine, the solver and renderers call ----

  public static Dim symbol(Symbol symbol) {
    return new Atom.Leaf(symbol).toDim();
  }

  /** The value, where the normal form is a constant. */
  public OptionalLong constant() {
    return isConstant() ? OptionalLong.of(offset) : OptionalLong.empty();
  }

  /** The constant summand, 0 where there is none. */
  public long offset() {
    return offset;
  }

  /** The other summands, greatest degree first; empty for a constant. */
  public List<Term> terms() {
    return terms;
  }

  /** The one atom that this is, where it is neither a sum nor a product nor a constant. */
  public Optional<Atom> asAtom() {
    return offset == 0 && terms.size() == 1 ? terms.get(0).asAtom() : Optional.empty();
  }

  /** Whether it is this one atom and nothing else. */
  boolean is(Atom atom) {
    return offset == 0 && terms.size() == 1 && terms.get(0).is(atom);
  }

  /**
   * The quotient where this is a multiple of {@code divisor} by form; says nothing about a divisor
   * of 0.
   */
  public Optional<Dim> exactly(Dim divisor) {
    return divisor.isZero() ? Optional.empty() : Division.exact(this, divisor);
  }

  /** What the form alone says about the value. */
  public Bounds bounds() {
    Bounds known = bounds;
    if (known.isEmpty()) {
      known = Intervals.of(this, Intervals.FORM);
      bounds = known;
    }
    return known;
  }

  public SortedSet<Symbol> symbols() {
    Optional<SortedSet<Symbol>> known = symbols;
    if (known.isPresent()) {
      return known.get();
    }
    SortedSet<Symbol> found = new TreeSet<>();
    collect(found);
    SortedSet<Symbol> all = Collections.unmodifiableSortedSet(found);
    symbols = Optional.of(all);
    return all;
  }

  /** Whether the atom occurs anywhere in the term. */
  public boolean contains(Atom atom) {
    return terms.stream().anyMatch(term -> term.contains(atom));
  }

  /** The polynomial over other atoms; each atom is replaced once, at the top level only. */
  public Dim map(Function<Atom, Dim> replacement) {
    return Polynomial.map(this, replacement);
  }

  /**
   * Simultaneous replacement; a symbol that stays maps to itself. The result is in normal form
   * again.
   */
  public Dim substitute(Function<Symbol, Dim> replacement) {
    return map(
        atom ->
            atom instanceof Atom.Leaf leaf
                ? replacement.apply(leaf.symbol())
                : atom.rebuild(
                    dim -> dim.substitute(replacement),
                    constraint -> constraint.substitute(replacement),
                    Known.FORM));
  }

  /**
   * The value for given symbols, computed exactly.
   *
   * @throws ArithmeticException where a step passes a long
   */
  public long evaluate(ToLongFunction<Symbol> values) {
    return Evaluation.of(this, values);
  }

  /** Nodes of the term. */
  public int size() {
    int known = size;
    if (known < 0) {
      known = nodes(offset, terms);
      size = known;
    }
    return known;
  }

  boolean isConstant() {
    return terms.isEmpty();
  }

  boolean isZero() {
    return offset == 0 && terms.isEmpty();
  }

  /** Coefficient of the greatest term; the value of a constant. */
  long leading() {
    return terms.isEmpty() ? offset : terms.get(0).coefficient();
  }

  static Dim make(long offset, List<Term> terms) {
    return terms.isEmpty() ? of(offset) : new Dim(offset, List.copyOf(terms));
  }

  void collect(SortedSet<Symbol> found) {
    for (Term term : terms) {
      for (Power power : term.powers()) {
        if (power.atom() instanceof Atom.Leaf leaf) {
          found.add(leaf.symbol());
        } else {
          AtomOrder.operands(power.atom()).forEach(dim -> dim.collect(found));
          if (power.atom() instanceof Atom.Ite ite) {
            ite.condition().collect(found);
          }
        }
      }
    }
  }

  static int nodes(int own, List<Dim> below) {
    long size = own;
    for (Dim dim : below) {
      size += dim.size();
    }
    return (int) Math.min(Integer.MAX_VALUE, size);
  }

  private static int nodes(long offset, List<Term> terms) {
    long size = terms.isEmpty() || offset != 0 ? 1 : 0;
    for (Term term : terms) {
      size += term.coefficient() == 1 ? 0 : 1;
      for (Power power : term.powers()) {
        size += power.atom().size();
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, size);
  }

  private static Dim[] shared() {
    Dim[] shared = new Dim[2048 - LEAST_SHARED];
    for (int i = 0; i < shared.length; i++) {
      shared[i] = new Dim(i + LEAST_SHARED, List.of());
    }
    return shared;
  }

  @Override
  public int compareTo(Dim other) {
    return this == other ? 0 : AtomOrder.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Dim dim
            && hash == dim.hash
            && offset == dim.offset
            && terms.equals(dim.terms));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** In the notation: {@code 2*h + 1}, {@code (d / heads)}, {@code min(a, b)}. */
  @Override
  public String toString() {
    return DimText.of(this);
  }
}
