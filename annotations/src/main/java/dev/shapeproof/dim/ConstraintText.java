package dev.shapeproof.dim;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Constraints as a Java programmer would write them: each side of a comparison keeps its positive
 * summands.
 */
final class ConstraintText {
  private ConstraintText() {}

  static String of(Constraint constraint) {
    Constraint.View view = constraint.view();
    if (view instanceof Constraint.True) {
      return "true";
    } else if (view instanceof Constraint.False) {
      return "false";
    } else if (view instanceof Constraint.Zero zero) {
      return compare(zero.dim(), " == ");
    } else if (view instanceof Constraint.NonZero nonZero) {
      return compare(nonZero.dim(), " != ");
    } else if (view instanceof Constraint.NonNegative nonNegative) {
      return ordered(nonNegative.dim());
    } else if (view instanceof Constraint.And and) {
      return join(and.parts(), " && ");
    } else if (view instanceof Constraint.Or or) {
      return join(or.parts(), " || ");
    }
    throw new AssertionError(view);
  }

  private static String join(List<Constraint> parts, String operator) {
    return parts.stream().map(ConstraintText::part).collect(Collectors.joining(operator));
  }

  private static String part(Constraint part) {
    boolean nested = part.view() instanceof Constraint.And || part.view() instanceof Constraint.Or;
    return nested ? "(" + part + ")" : part.toString();
  }

  private static String compare(Dim dim, String operator) {
    if (dim.asAtom().orElse(null) instanceof Atom.Mod mod) {
      String text = mod.toDim().toString();
      return text.substring(1, text.length() - 1) + operator + "0";
    }
    return side(dim, true) + operator + side(dim, false);
  }

  private static String ordered(Dim dim) {
    boolean anyPositive = dim.terms().stream().anyMatch(term -> term.coefficient() > 0);
    boolean anyNegative = dim.terms().stream().anyMatch(term -> term.coefficient() < 0);
    if (!anyPositive) {
      return side(dim, false) + " <= " + side(dim, true);
    }
    if (anyNegative && dim.offset() == -1) {
      Dim whole = dim.plus(1);
      return side(whole, true) + " > " + side(whole, false);
    }
    return side(dim, true) + " >= " + side(dim, false);
  }

  /**
   * The positive or the negated negative summands. A constant goes where symbols are not, if one
   * side has none.
   */
  private static String side(Dim dim, boolean positive) {
    boolean anyPositive = dim.terms().stream().anyMatch(term -> term.coefficient() > 0);
    boolean anyNegative = dim.terms().stream().anyMatch(term -> term.coefficient() < 0);
    boolean constantHere =
        (anyPositive && anyNegative) ? (dim.offset() > 0) == positive : positive != anyPositive;
    List<Term> terms =
        dim.terms().stream().filter(term -> (term.coefficient() > 0) == positive).toList();
    Dim side = Dim.make(0, terms).plus(constantHere ? dim.offset() : 0);
    return (positive ? side : side.times(-1)).toString();
  }
}
