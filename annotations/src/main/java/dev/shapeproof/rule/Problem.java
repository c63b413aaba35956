package dev.shapeproof.rule;

import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One violated requirement, as data: an id and a headline whose operands and sizes are still
 * operands and sizes. A renderer turns it into text, at compile time with source names, at run time
 * with values.
 */
public record Problem(RuleId id, List<Part> headline) {

  /** A piece of a headline. */
  public sealed interface Part {
    /** Literal words. */
    record Text(String text) implements Part {}

    /** An operand, shown as its source text. */
    record Name(String operand) implements Part {}

    /** A size, shown as {@code hidden=768}, {@code hidden} or {@code 768}. */
    record Size(Dim dim) implements Part {}

    /** A whole shape, shown in brackets. */
    record Shape(List<Dim> dims) implements Part {}
  }

  public Problem {
    headline = List.copyOf(headline);
  }

  /**
   * A problem from a template: each {@code {}} is replaced by the next argument, an {@link Operand}
   * (its name), a {@link Dim}, a list of {@code Dim} (a shape), or anything else by its text. Lower
   * case, no full stop, the axis named.
   */
  public static Problem of(RuleId id, String template, Object... arguments) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Object argument : arguments) {
      int hole = template.indexOf("{}", from);
      if (hole < 0) {
        throw new IllegalArgumentException("more arguments than {} in: " + template);
      }
      if (hole > from) {
        parts.add(new Part.Text(template.substring(from, hole)));
      }
      parts.add(part(argument));
      from = hole + 2;
    }
    if (template.indexOf("{}", from) >= 0) {
      throw new IllegalArgumentException("fewer arguments than {} in: " + template);
    }
    if (from < template.length()) {
      parts.add(new Part.Text(template.substring(from)));
    }
    return new Problem(id, parts);
  }

  /** The same with other sizes. */
  public Problem map(UnaryOperator<Dim> change) {
    return new Problem(id, headline.stream().map(part -> map(part, change)).toList());
  }

  private static Part map(Part part, UnaryOperator<Dim> change) {
    if (part instanceof Part.Size size) {
      return new Part.Size(change.apply(size.dim()));
    }
    return part instanceof Part.Shape shape
        ? new Part.Shape(shape.dims().stream().map(change).toList())
        : part;
  }

  private static Part part(Object argument) {
    if (argument instanceof Operand operand) {
      return new Part.Name(operand.name());
    }
    if (argument instanceof Dim dim) {
      return new Part.Size(dim);
    }
    if (argument instanceof List<?> list && list.stream().allMatch(Dim.class::isInstance)) {
      return new Part.Shape(list.stream().map(Dim.class::cast).toList());
    }
    return new Part.Text(String.valueOf(argument));
  }
}
