package dev.shapeproof.dim;

import java.util.List;
import java.util.stream.Collectors;

/** Terms in the project's notation, positive summands first. */
final class DimText {
  private DimText() {}

  static String of(Dim dim) {
    StringBuilder text = new StringBuilder();
    dim.terms().stream().filter(term -> term.coefficient() > 0).forEach(term -> append(text, term));
    if (text.isEmpty() && (dim.offset() > 0 || dim.terms().isEmpty())) {
      text.append(dim.offset());
    }
    boolean constantDone =
        !text.isEmpty() && dim.terms().stream().noneMatch(t -> t.coefficient() > 0);
    dim.terms().stream().filter(term -> term.coefficient() < 0).forEach(term -> append(text, term));
    if (!constantDone && dim.offset() != 0) {
      text.append(dim.offset() < 0 ? " - " : " + ");
      text.append(magnitude(dim.offset()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Term term) {
    boolean negative = term.coefficient() < 0;
    if (text.isEmpty()) {
      text.append(negative ? "-" : "");
    } else {
      text.append(negative ? " - " : " + ");
    }
    if (Math.abs(term.coefficient()) != 1) {
      text.append(magnitude(term.coefficient())).append('*');
    }
    text.append(term.powers().stream().map(Power::toString).collect(Collectors.joining("*")));
  }

  private static String magnitude(long number) {
    return number == Long.MIN_VALUE ? "9223372036854775808" : Long.toString(Math.abs(number));
  }

  static String of(Atom atom) {
    if (atom instanceof Atom.Leaf leaf) {
      return leaf.symbol().display();
    } else if (atom instanceof Atom.Floor f) {
      return "(" + dividend(f.dividend()) + " / " + operand(f.divisor()) + ")";
    } else if (atom instanceof Atom.Mod m) {
      return "(" + dividend(m.dividend()) + " % " + operand(m.divisor()) + ")";
    } else if (atom instanceof Atom.Min m) {
      return call("min", m.operands());
    } else if (atom instanceof Atom.Max m) {
      return call("max", m.operands());
    } else if (atom instanceof Atom.Broadcast b) {
      return call("broadcast", b.operands());
    } else if (atom instanceof Atom.Ite i) {
      return "(" + i.condition() + " ? " + i.then() + " : " + i.otherwise() + ")";
    } else if (atom instanceof Atom.Wide w) {
      String operator = w.operation() == Atom.Wide.Operation.SUM ? " + " : " * ";
      return "(" + operand(w.left()) + operator + operand(w.right()) + ")";
    }
    throw new AssertionError(atom);
  }

  /** {@code min(n, 3)}: terms before constants. */
  private static String call(String name, List<Dim> operands) {
    return operands.stream().map(Dim::toString).collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String dividend(Dim dim) {
    boolean product = dim.terms().size() == 1 && dim.offset() == 0 && dim.leading() > 0;
    return product ? dim.toString() : operand(dim);
  }

  private static String operand(Dim dim) {
    boolean simple = dim.asAtom().isPresent() || (dim.isConstant() && dim.offset() >= 0);
    return simple ? dim.toString() : "(" + dim + ")";
  }
}
