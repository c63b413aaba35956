package dev.shapeproof.dim;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** API DRAFT: signatures are settled, bodies are to be written. */
public final class Dim {
  // ---- what a rule may call (ArchUnit: rule/op sees nothing else of this class) ----
  public static Dim of(long value) {
    throw new UnsupportedOperationException();
  }

  public static Dim sum(Collection<Dim> terms) {
    throw new UnsupportedOperationException();
  }

  public static Dim product(Collection<Dim> factors) {
    throw new UnsupportedOperationException();
  }

  /** {@code condition ? then : otherwise}. */
  public static Dim ite(Constraint condition, Dim then, Dim otherwise) {
    throw new UnsupportedOperationException();
  }

  public Dim plus(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Dim plus(long other) {
    return plus(of(other));
  }

  public Dim minus(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Dim minus(long other) {
    return minus(of(other));
  }

  public Dim times(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Dim times(long other) {
    return times(of(other));
  }

  /**
   * Floor division; total: division by 0 gives 0, callers require divisor != 0 where it matters.
   */
  public Dim floorDiv(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Dim floorDiv(long other) {
    return floorDiv(of(other));
  }

  /** Ceiling division. */
  public Dim ceilDiv(Dim other) {
    throw new UnsupportedOperationException();
  }

  /** Floor modulo; {@code x mod 0} is x. */
  public Dim mod(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Dim min(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Dim max(Dim other) {
    throw new UnsupportedOperationException();
  }

  /**
   * The n-ary broadcast term: sorted, idempotent, unit 1, absorbing into a known constant other
   * than 1.
   */
  public Dim broadcast(Dim other) {
    throw new UnsupportedOperationException();
  }

  public Constraint eq(Dim other) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  public Constraint le(long other) {
    return le(of(other));
  }

  public Constraint lt(Dim other) {
    return plus(1).le(other);
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

  /** {@code this mod other == 0}. */
  public Constraint multipleOf(Dim other) {
    return mod(other).eq(0);
  }

  /** {@code this == other || this == 1 || other == 1}. */
  public Constraint broadcastable(Dim other) {
    throw new UnsupportedOperationException();
  }

  // ---- what only the engine, the solver and renderers call ----
  public static Dim symbol(Symbol symbol) {
    throw new UnsupportedOperationException();
  }

  public OptionalLong constant() {
    throw new UnsupportedOperationException();
  }

  public SortedSet<Symbol> symbols() {
    throw new UnsupportedOperationException();
  }

  public Dim substitute(Function<Symbol, Dim> replacement) {
    throw new UnsupportedOperationException();
  }

  public long evaluate(ToLongFunction<Symbol> values) {
    throw new UnsupportedOperationException();
  }

  /** Nodes of the term. */
  public int size() {
    throw new UnsupportedOperationException();
  }
}
