package dev.shapeproof.checker.fact;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A condition that holds at a place of the program.
 *
 * @param at where it was learned
 * @param why what forces it there, for messages
 */
public record Fact(Constraint constraint, Grade grade, Span at, String why)
    implements Comparable<Fact> {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::constraint)
          .thenComparing(Fact::grade)
          .thenComparing(Fact::at)
          .thenComparing(Fact::why);

  /** Whether it only speaks of one arm: a disjunction over a chosen symbol. */
  public boolean isGuarded() {
    return constraint.view() instanceof Constraint.Or
        && constraint.symbols().stream().anyMatch(s -> s.role() == Symbol.Role.CHOSEN);
  }

  /** The same fact, known only where {@code arm} holds. */
  public Fact under(Constraint arm) {
    return with(arm.implies(constraint));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fact o
            && constraint.equals(o.constraint)
            && grade == o.grade
            && at.equals(o.at)
            && why.equals(o.why));
  }

  @Override
  public int hashCode() {
    return 31 * constraint.hashCode() + at.hashCode();
  }

  Fact with(Constraint other) {
    return new Fact(other, grade, at, why);
  }

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }
}
