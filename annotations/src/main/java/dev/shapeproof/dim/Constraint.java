package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * A condition on sizes in normal form: comparisons of polynomials with 0 below flat, sorted
 * conjunctions and disjunctions. Negation is pushed down to the comparisons, so there is no node
 * for it.
 */
public final class Constraint implements Comparable<Constraint> {
  private static final Constraint ALWAYS = new Constraint(new True());
  private static final Constraint NEVER = new Constraint(new False());

  private final View view;
  private final int hash;
  // Computed when first asked for; any thread computes the same.
  private int size = -1;
  private Optional<SortedSet<Symbol>> symbols = Optional.empty();
  private Optional<Constraint> negation = Optional.empty();

  private Constraint(View view) {
    this.view = view;
    this.hash = 31 * view.rank() + view.hashCode();
  }

  /** How it is built. Engine only. */
  public sealed interface View {
    /** Place of this kind in the order of constraints. */
    private int rank() {
      return this instanceof True
          ? 0
          : this instanceof False
              ? 1
              : this instanceof Zero
                  ? 2
                  : this instanceof NonNegative
                      ? 3
                      : this instanceof NonZero ? 4 : this instanceof And ? 5 : 6;
    }

    private int nodes() {
      long size = 1;
      for (Constraint part : parts()) {
        size += part.size();
      }
      Optional<Dim> dim = compared();
      return (int) Math.min(Integer.MAX_VALUE, dim.isPresent() ? size + dim.get().size() : size);
    }

    /** Parts of a conjunction or disjunction. */
    private List<Constraint> parts() {
      return this instanceof And and ? and.parts : this instanceof Or or ? or.parts : List.of();
    }

    /** The polynomial of a comparison. */
    private Optional<Dim> compared() {
      return this instanceof Zero z
          ? Optional.of(z.dim)
          : this instanceof NonNegative n
              ? Optional.of(n.dim)
              : this instanceof NonZero n ? Optional.of(n.dim) : Optional.empty();
    }
  }

  /** Holds always. */
  public record True() implements View {}

  /** Holds never. */
  public record False() implements View {}

  /** {@code dim == 0}. */
  public record Zero(Dim dim) implements View {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Zero o && dim.equals(o.dim));
    }

    @Override
    public int hashCode() {
      return dim.hashCode();
    }
  }

  /** {@code dim != 0}. */
  public record NonZero(Dim dim) implements View {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof NonZero o && dim.equals(o.dim));
    }

    @Override
    public int hashCode() {
      return dim.hashCode();
    }
  }

  /** {@code dim >= 0}. */
  public record NonNegative(Dim dim) implements View {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof NonNegative o && dim.equals(o.dim));
    }

    @Override
    public int hashCode() {
      return dim.hashCode();
    }
  }

  /** All of at least two. */
  public record And(List<Constraint> parts) implements View {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof And o && parts.equals(o.parts));
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }
  }

  /** Any of at least two. */
  public record Or(List<Constraint> parts) implements View {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Or o && parts.equals(o.parts));
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }
  }

  // ---- what a rule may call ----

  public static Constraint always() {
    return ALWAYS;
  }

  public static Constraint never() {
    return NEVER;
  }

  public static Constraint all(Collection<Constraint> parts) {
    return Junction.all(parts);
  }

  public static Constraint any(Collection<Constraint> parts) {
    return Junction.any(parts);
  }

  public Constraint and(Constraint other) {
    return all(List.of(this, other));
  }

  public Constraint or(Constraint other) {
    return any(List.of(this, other));
  }

  public Constraint not() {
    Optional<Constraint> known = negation;
    if (known.isPresent()) {
      return known.get();
    }
    Constraint negated = negated();
    if (negated.negation.isEmpty()) {
      negated.negation = Optional.of(this);
    }
    negation = Optional.of(negated);
    return negated;
  }

  private Constraint negated() {
    if (view instanceof True) {
      return NEVER;
    } else if (view instanceof False) {
      return ALWAYS;
    } else if (view instanceof Zero zero) {
      return Comparison.nonZero(zero.dim, Known.FORM);
    } else if (view instanceof NonZero nonZero) {
      return Comparison.zero(nonZero.dim, Known.FORM);
    } else if (view instanceof NonNegative nonNegative) {
      return Comparison.nonNegative(nonNegative.dim.times(-1).minus(1), Known.FORM);
    } else if (view instanceof And and) {
      return any(and.parts.stream().map(Constraint::not).toList());
    } else if (view instanceof Or or) {
      return all(or.parts.stream().map(Constraint::not).toList());
    }
    throw new AssertionError(view);
  }

  public Constraint implies(Constraint other) {
    return not().or(other);
  }

  // ---- what only the engine, the solver and renderers call ----

  /** True or false where the normal form alone decides it. */
  public Optional<Boolean> constant() {
    return view instanceof True
        ? Optional.of(true)
        : view instanceof False ? Optional.of(false) : Optional.empty();
  }

  public View view() {
    return view;
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

  public Constraint substitute(Function<Symbol, Dim> replacement) {
    return rebuild(dim -> dim.substitute(replacement), Known.FORM);
  }

  /** The same condition on changed terms, simplified by what {@code known} says. */
  public Constraint rebuild(UnaryOperator<Dim> dims, Known known) {
    if (view instanceof Zero zero) {
      return Comparison.zero(dims.apply(zero.dim), known);
    } else if (view instanceof NonZero nonZero) {
      return Comparison.nonZero(dims.apply(nonZero.dim), known);
    } else if (view instanceof NonNegative nonNegative) {
      return Comparison.nonNegative(dims.apply(nonNegative.dim), known);
    } else if (view instanceof And || view instanceof Or) {
      List<Constraint> rebuilt = new ArrayList<>(view.parts().size());
      view.parts().forEach(part -> rebuilt.add(part.rebuild(dims, known)));
      if (rebuilt.equals(view.parts())) {
        return this;
      }
      return view instanceof And ? all(rebuilt) : any(rebuilt);
    }
    return this;
  }

  /**
   * Whether it holds for given symbols.
   *
   * @throws ArithmeticException where a step passes a long
   */
  public boolean evaluate(ToLongFunction<Symbol> values) {
    return Evaluation.of(this, values);
  }

  /** Nodes of the condition and its terms. */
  public int size() {
    int known = size;
    if (known < 0) {
      known = view.nodes();
      size = known;
    }
    return known;
  }

  static Constraint of(boolean holds) {
    return holds ? ALWAYS : NEVER;
  }

  /** Whether the atom occurs anywhere in the condition. */
  public boolean contains(Atom atom) {
    return view.compared().filter(dim -> dim.contains(atom)).isPresent()
        || view.parts().stream().anyMatch(part -> part.contains(atom));
  }

  /** Parts of a conjunction or disjunction; empty for other constraints. */
  public List<Constraint> parts() {
    return view.parts();
  }

  /** The polynomial of a comparison with 0; empty for other constraints. */
  public Optional<Dim> compared() {
    return view.compared();
  }

  static Constraint of(View view) {
    return new Constraint(view);
  }

  void collect(SortedSet<Symbol> found) {
    view.compared().ifPresent(dim -> dim.collect(found));
    view.parts().forEach(part -> part.collect(found));
  }

  @Override
  public int compareTo(Constraint other) {
    if (this == other) {
      return 0;
    }
    int byRank = Integer.compare(view.rank(), other.view.rank());
    if (byRank != 0) {
      return byRank;
    }
    Optional<Dim> left = view.compared();
    Optional<Dim> right = other.view.compared();
    if (left.isPresent() && right.isPresent()) {
      return left.get().compareTo(right.get());
    }
    return AtomOrder.compare(view.parts(), other.view.parts());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Constraint constraint
            && hash == constraint.hash
            && view.equals(constraint.view));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * In the notation: {@code a == b}, {@code d % heads == 0}, {@code n >= 1 && (a == 1 || b == 1)}.
   */
  @Override
  public String toString() {
    return ConstraintText.of(this);
  }
}
