package dev.shapeproof.notation;

import dev.shapeproof.notation.RequiresSpec.Condition;
import dev.shapeproof.notation.RuleCall.Argument;
import dev.shapeproof.notation.RuleCall.Value;
import dev.shapeproof.notation.ShapeSpec.Term;
import java.util.stream.Collectors;

/** Writes what {@link Notation} reads, in one normal way: reading it again gives the same. */
public final class Printer {
  private static final int LOWEST = 0;
  private static final int UNARY = 3;
  private static final int PRIMARY = 4;

  private Printer() {}

  public static String print(ShapeForm shape) {
    return shape instanceof RuleCall call ? print(call) : print((ShapeSpec) shape);
  }

  public static String print(ShapeSpec shape) {
    return shape.terms().stream().map(Printer::print).collect(Collectors.joining(", ", "[", "]"));
  }

  public static String print(Term term) {
    if (term instanceof Term.Size size) {
      return print(size.size());
    }
    return term instanceof Term.Rest rest ? rest.name().map(name -> "*" + name).orElse("...") : "_";
  }

  public static String print(RuleCall call) {
    return call.rule()
        + call.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String print(Argument argument) {
    return argument.name().map(name -> name + "=").orElse("") + print(argument.value());
  }

  private static String print(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return print(scalar.expr());
    }
    if (value instanceof Value.Several several) {
      return several.exprs().stream()
          .map(Printer::print)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Value.Nested nested
        ? print(nested.call())
        : String.valueOf(((Value.Flag) value).value());
  }

  public static String print(DTypeSpec dtype) {
    if (dtype instanceof DTypeSpec.Exact exact) {
      return exact.dtype().toString();
    }
    return dtype instanceof DTypeSpec.OfClass group
        ? group.group().text()
        : "promote(" + String.join(", ", ((DTypeSpec.Promote) dtype).names()) + ")";
  }

  public static String print(DeviceSpec device) {
    return device instanceof DeviceSpec.Exact exact
        ? exact.device().toString()
        : "same(" + ((DeviceSpec.Same) device).name() + ")";
  }

  public static String print(LayoutSpec layout) {
    return layout.axes();
  }

  public static String print(TensorSpec tensor) {
    String gap = tensor.shape() instanceof RuleCall ? " " : "";
    return tensor.dtype().map(dtype -> print(dtype) + gap).orElse("")
        + print(tensor.shape())
        + tensor.layout().map(layout -> " " + print(layout)).orElse("")
        + tensor.device().map(device -> " on " + print(device)).orElse("");
  }

  public static String print(DimSpec dim) {
    return print(dim.size());
  }

  public static String print(RequiresSpec requires) {
    return print(requires.condition());
  }

  public static String print(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return print(compare.left())
          + " "
          + compare.comparison().text()
          + " "
          + print(compare.right());
    }
    if (condition instanceof Condition.And and) {
      return inAnd(and.left(), true) + " && " + inAnd(and.right(), false);
    }
    Condition.Or or = (Condition.Or) condition;
    return print(or.left())
        + " || "
        + (or.right() instanceof Condition.Or ? "(" + print(or.right()) + ")" : print(or.right()));
  }

  private static String inAnd(Condition side, boolean left) {
    boolean bare = side instanceof Condition.Compare || (left && side instanceof Condition.And);
    return bare ? print(side) : "(" + print(side) + ")";
  }

  public static String print(Expr expr) {
    return print(expr, LOWEST);
  }

  /** In brackets where it binds less tightly than its place asks. */
  private static String print(Expr expr, int least) {
    String text = bare(expr);
    return level(expr) < least ? "(" + text + ")" : text;
  }

  private static int level(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.op().level();
    }
    return expr instanceof Expr.Neg ? UNARY : PRIMARY;
  }

  private static String bare(Expr expr) {
    if (expr instanceof Expr.Int literal) {
      return Long.toString(literal.value());
    }
    if (expr instanceof Expr.Name name) {
      return name.text();
    }
    if (expr instanceof Expr.Neg neg) {
      return "-" + print(neg.operand(), UNARY);
    }
    Expr.Binary binary = (Expr.Binary) expr;
    if (binary.op().isCall()) {
      return binary.op().text() + "(" + print(binary.left()) + ", " + print(binary.right()) + ")";
    }
    int level = binary.op().level();
    return print(binary.left(), level)
        + " "
        + binary.op().text()
        + " "
        + print(binary.right(), level + 1);
  }
}
