package dev.shapeproof.notation;

import dev.shapeproof.notation.RuleCall.Argument;
import dev.shapeproof.notation.RuleCall.Value;
import dev.shapeproof.notation.ShapeSpec.Term;
import dev.shapeproof.rule.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads shapes, rule calls, dtypes, devices and whole tensor types. */
final class TypeParser {
  private final Cursor in;
  private final ExprParser exprs;

  TypeParser(Cursor in) {
    this.in = in;
    this.exprs = new ExprParser(in);
  }

  /** With or without brackets, or a rule call. */
  ShapeForm shape() {
    if (in.peek().is("[")) {
      return bracketed();
    }
    if (atRuleCall()) {
      return call();
    }
    if (inParentheses()) {
      throw in.stop(in.peek(), "expected sizes bare or in '[...]', found '('", Optional.empty());
    }
    ShapeSpec bare = terms("a dimension, or '[]' for a scalar");
    if (in.peek().kind() != Token.Kind.END) {
      throw in.expected("',' or the end");
    }
    return bare;
  }

  /** {@code (b, 784)}: as other notations write a shape. */
  private boolean inParentheses() {
    int level = 0;
    for (int ahead = 0; in.peek(ahead).kind() != Token.Kind.END; ahead++) {
      Token token = in.peek(ahead);
      level += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (level == 0 || (token.isName() && in.peek(ahead + 1).is("("))) {
        return false;
      }
      if (level == 1 && token.is(",")) {
        return true;
      }
    }
    return false;
  }

  /** {@code min(..)} and {@code max(..)} are sizes; anything else before a bracket is a rule. */
  private boolean atRuleCall() {
    Token token = in.peek();
    return token.isName()
        && in.peek(1).is("(")
        && !token.text().equals("min")
        && !token.text().equals("max");
  }

  ShapeSpec bracketed() {
    in.need("[");
    ShapeSpec spec = in.peek().is("]") ? new ShapeSpec(List.of()) : terms("a dimension or ']'");
    if (!in.skip("]")) {
      throw in.peek().is("=")
          ? in.stop(
              in.peek(),
              "expected ',' or ']': a size is written as a name or as a number",
              Optional.empty())
          : in.expected("',' or ']'");
    }
    return spec;
  }

  private ShapeSpec terms(String first) {
    List<Term> terms = new ArrayList<>();
    boolean rest = false;
    do {
      Token start = in.peek();
      Term term = term(terms.isEmpty() ? first : "a dimension");
      if (term instanceof Term.Rest && rest) {
        throw in.stop(start, "expected at most one '...' or '*name' in a shape", Optional.empty());
      }
      rest |= term instanceof Term.Rest;
      terms.add(term);
    } while (in.skip(","));
    return new ShapeSpec(terms);
  }

  private Term term(String what) {
    if (in.skip("_")) {
      return new Term.Any();
    }
    if (in.skip("...")) {
      return new Term.Rest(Optional.empty());
    }
    if (in.skip("*")) {
      return new Term.Rest(Optional.of(simpleName("a name")));
    }
    Token start = in.peek();
    Expr size = exprs.expr(what);
    if (size instanceof Expr.Neg neg && neg.operand() instanceof Expr.Int) {
      throw in.stop(start, "expected a size that is not negative", Optional.of("_"));
    }
    return new Term.Size(size);
  }

  private String simpleName(String what) {
    Token token = in.peek();
    String name = in.name(what);
    if (name.contains(".")) {
      throw in.stop(token, "expected " + what + " without a dot", Optional.empty());
    }
    return name;
  }

  RuleCall call() {
    in.enter();
    String rule = simpleName("a rule");
    in.need("(");
    List<Argument> arguments = new ArrayList<>();
    if (!in.skip(")")) {
      do {
        arguments.add(argument());
      } while (in.skip(","));
      if (!in.skip(")")) {
        throw in.expected("',' or ')'");
      }
    }
    in.leave();
    return new RuleCall(rule, arguments);
  }

  private Argument argument() {
    Optional<String> name = Optional.empty();
    if (in.peek().isName() && in.peek(1).is("=")) {
      name = Optional.of(simpleName("a parameter"));
      in.need("=");
    }
    return new Argument(name, value());
  }

  private Value value() {
    Token token = in.peek();
    if (token.isName() && (token.text().equals("true") || token.text().equals("false"))) {
      return new Value.Flag(Boolean.parseBoolean(in.take().text()));
    }
    if (atRuleCall()) {
      return new Value.Nested(call());
    }
    if (!in.skip("[")) {
      return new Value.Scalar(exprs.expr("an argument"));
    }
    List<Expr> items = new ArrayList<>();
    if (!in.skip("]")) {
      do {
        items.add(exprs.expr("a number or a name"));
      } while (in.skip(","));
      in.need("]");
    }
    return new Value.Several(items);
  }

  /** {@code @Op("matmul")}: a rule alone takes the method's parameters in order. */
  RuleCall op() {
    return in.peek(1).is("(") ? call() : new RuleCall(simpleName("a rule"), List.of());
  }

  TensorSpec tensor() {
    Optional<DTypeSpec> dtype = Optional.empty();
    if (!in.peek().is("[") && !(atRuleCall() && !in.peek().text().equals("promote"))) {
      dtype = Optional.of(dtype("a dtype or '['"));
    }
    ShapeForm shape;
    if (atRuleCall()) {
      shape = call();
    } else if (in.peek().is("[")) {
      shape = bracketed();
    } else {
      throw in.expected("'['");
    }
    Optional<LayoutSpec> layout = Optional.empty();
    if (in.peek().isName() && !in.peek().text().equals("on")) {
      layout = Optional.of(layout(shape));
    }
    Optional<DeviceSpec> device = Optional.empty();
    if (in.peek().isName() && in.peek().text().equals("on")) {
      in.take();
      device = Optional.of(device());
    }
    return new TensorSpec(dtype, shape, layout, device);
  }

  private LayoutSpec layout(ShapeForm shape) {
    Token token = in.peek();
    LayoutSpec layout = layout("a layout or 'on'");
    boolean listed =
        shape instanceof ShapeSpec spec
            && spec.terms().stream().noneMatch(Term.Rest.class::isInstance);
    if (listed && ((ShapeSpec) shape).terms().size() != layout.axes().length()) {
      throw in.stop(
          token,
          "expected a layout of "
              + ((ShapeSpec) shape).terms().size()
              + " letters, one for each dimension",
          Optional.empty());
    }
    return layout;
  }

  LayoutSpec layout(String what) {
    Token token = in.peek();
    if (!token.isName() || !Words.isLayout(token.text())) {
      throw in.expected(what + ", as NCHW");
    }
    return new LayoutSpec(in.take().text());
  }

  DTypeSpec dtype(String what) {
    Token token = in.peek();
    if (!token.isName()) {
      throw in.expected(what);
    }
    if (token.text().equals("promote") && in.peek(1).is("(")) {
      in.take();
      return new DTypeSpec.Promote(parameters());
    }
    Optional<DTypeSpec> known = DTypeWords.find(token.text());
    if (known.isEmpty()) {
      throw in.stop(
          token,
          "expected " + what + ", found '" + token.text() + "'",
          DTypeWords.nearest(token.text()));
    }
    in.take();
    return known.get();
  }

  private List<String> parameters() {
    List<String> names = new ArrayList<>();
    in.need("(");
    do {
      names.add(in.name("a parameter"));
    } while (in.skip(","));
    in.need(")");
    return names;
  }

  DeviceSpec device() {
    Token token = in.peek();
    String word = token.isName() ? token.text() : "";
    if (word.equals("same") && in.peek(1).is("(")) {
      in.take();
      in.need("(");
      String name = in.name("a parameter");
      in.need(")");
      return new DeviceSpec.Same(name);
    }
    if (word.equals("cpu")) {
      in.take();
      return new DeviceSpec.Exact(Device.CPU);
    }
    if (word.equals("cuda")) {
      in.take();
      return new DeviceSpec.Exact(Device.cuda(in.skip(":") ? ordinal() : 0));
    }
    Optional<String> near = DTypeWords.nearestDevice(word);
    boolean numbered = in.peek(1).is(":") && in.peek(2).kind() == Token.Kind.INT;
    throw in.expected(
        "a device (cpu, cuda:0 or same(a))",
        near.map(it -> numbered ? it.replace("0", in.peek(2).text()) : it));
  }

  private int ordinal() {
    Token token = in.peek();
    if (token.kind() != Token.Kind.INT || token.text().length() > 6) {
      throw in.expected("the number of the device");
    }
    return Integer.parseInt(in.take().text());
  }
}
