package dev.shapeproof.dim;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** API DRAFT: signatures are settled, bodies are to be written; may become a sealed interface. */
public abstract class Constraint {
  // ---- what a rule may call ----
  public static Constraint always() {
    throw new UnsupportedOperationException();
  }

  public static Constraint never() {
    throw new UnsupportedOperationException();
  }

  public static Constraint all(Collection<Constraint> parts) {
    throw new UnsupportedOperationException();
  }

  public static Constraint any(Collection<Constraint> parts) {
    throw new UnsupportedOperationException();
  }

  public Constraint and(Constraint other) {
    throw new UnsupportedOperationException();
  }

  public Constraint or(Constraint other) {
    throw new UnsupportedOperationException();
  }

  public Constraint not() {
    throw new UnsupportedOperationException();
  }

  public Constraint implies(Constraint other) {
    return not().or(other);
  }

  // ---- what only the engine, the solver and renderers call ----
  /** True or false where the normal form alone decides it. */
  public Optional<Boolean> constant() {
    throw new UnsupportedOperationException();
  }

  public SortedSet<Symbol> symbols() {
    throw new UnsupportedOperationException();
  }

  public Constraint substitute(Function<Symbol, Dim> replacement) {
    throw new UnsupportedOperationException();
  }

  public boolean evaluate(ToLongFunction<Symbol> values) {
    throw new UnsupportedOperationException();
  }
}
