package dev.shapeproof.notation;

import java.util.List;
import java.util.Optional;

/** Dimensions in order, at most one {@link Term.Rest} among them; none at all for a scalar. */
public record ShapeSpec(List<Term> terms) implements ShapeForm {

  public ShapeSpec {
    terms = List.copyOf(terms);
    if (terms.stream().filter(Term.Rest.class::isInstance).count() > 1) {
      throw new IllegalArgumentException("more than one rest in a shape");
    }
  }

  /** One place between the brackets. */
  public sealed interface Term {

    /** {@code _}: one dimension of any size. */
    record Any() implements Term {}

    /** {@code ...} or {@code *name}: any number of dimensions. */
    record Rest(Optional<String> name) implements Term {
      public Rest {
        if (name.isPresent() && (!Words.isName(name.get()) || name.get().contains("."))) {
          throw new IllegalArgumentException("not a name: " + name.get());
        }
      }
    }

    record Size(Expr size) implements Term {}
  }
}
