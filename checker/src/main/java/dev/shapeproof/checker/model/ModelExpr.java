package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;

/** An expression in a method body of a model file. Names are checked when the file is read. */
public sealed interface ModelExpr {

  /** Line in the model file. */
  int line();

  /** What it comes to but in a special case that is told apart by {@code surely}. */
  default ModelExpr usual() {
    return this instanceof Conditional choice
            && choice.condition instanceof IntrinsicCall call
            && call.intrinsic == Intrinsic.SURELY
        ? choice.otherwise
        : this;
  }

  /** Whether evaluating it can refuse the call. */
  default boolean demands() {
    if (this instanceof RuleCall) {
      return true;
    }
    if (this instanceof IntrinsicCall call) {
      return call.intrinsic.demands() || call.arguments.stream().anyMatch(ModelExpr::demands);
    }
    if (this instanceof Conditional choice) {
      return choice.condition.demands() || choice.then.demands() || choice.otherwise.demands();
    }
    if (this instanceof Binary binary) {
      return binary.left.demands() || binary.right.demands();
    }
    if (this instanceof VirtualCall) {
      return true;
    }
    if (this instanceof StaticCall call) {
      return !call.creates() || call.arguments.stream().anyMatch(ModelExpr::demands);
    }
    return (this instanceof Not not && not.operand.demands())
        || (this instanceof Negate negate && negate.operand.demands());
  }

  /** The receiver. */
  record This(int line) implements ModelExpr {}

  /** A parameter or an earlier {@code var} of the same body. */
  record Name(String name, int line) implements ModelExpr {}

  /** An int or long literal. */
  record Whole(long value, int line) implements ModelExpr {}

  /** A float or double literal. */
  record Real(double value, int line) implements ModelExpr {}

  record Flag(boolean value, int line) implements ModelExpr {}

  record Text(String value, int line) implements ModelExpr {}

  /**
   * A call of a method on an object: {@code block.forward(store, inputs)}. Which method it is hangs
   * on the object's class, a library's or one of the compilation, and on the arguments.
   */
  record VirtualCall(ModelExpr target, String name, List<ModelExpr> arguments, int line)
      implements ModelExpr {
    public VirtualCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** A call of a static method of a model, or {@code new} where the name is {@code <init>}. */
  record StaticCall(TypeRef owner, String name, List<ModelExpr> arguments, int line)
      implements ModelExpr {
    public StaticCall {
      arguments = List.copyOf(arguments);
    }

    public boolean creates() {
      return name.equals("<init>");
    }
  }

  /**
   * A lambda: a method of its own in the class where it is written, whose first parameters are what
   * it captures.
   */
  record Lambda(TypeRef owner, String name, List<String> captured, int parameters, int line)
      implements ModelExpr {
    public Lambda {
      captured = List.copyOf(captured);
    }

    /** The method that it is. */
    public MethodRef method() {
      return Lifted.reference(owner, name, captured.size() + parameters);
    }
  }

  /** {@code null}, and an optional argument of an intrinsic that was left out. */
  record Absent(int line) implements ModelExpr {}

  /**
   * A call of a rule of the registry. An argument whose value is null counts as not bound.
   *
   * @param positional bound to the rule's parameters in their order
   * @param named {@code keepDims = true}
   */
  record RuleCall(String rule, List<ModelExpr> positional, List<Named> named, int line)
      implements ModelExpr {
    public RuleCall {
      positional = List.copyOf(positional);
      named = List.copyOf(named);
    }
  }

  /**
   * A call of an intrinsic: exactly one argument per declared parameter, any number for a variadic
   * one.
   */
  record IntrinsicCall(Intrinsic intrinsic, List<ModelExpr> arguments, int line)
      implements ModelExpr {
    public IntrinsicCall {
      arguments = List.copyOf(arguments);
    }

    public ModelExpr argument(int index) {
      return arguments.get(index);
    }
  }

  record Conditional(ModelExpr condition, ModelExpr then, ModelExpr otherwise, int line)
      implements ModelExpr {}

  record Not(ModelExpr operand, int line) implements ModelExpr {}

  record Negate(ModelExpr operand, int line) implements ModelExpr {}

  record Binary(Op op, ModelExpr left, ModelExpr right, int line) implements ModelExpr {}

  /** A named argument. */
  record Named(String name, ModelExpr value) {}

  /**
   * Operators on integers and conditions; {@code == !=} also compare dtypes, devices, flags, texts
   * and null.
   */
  enum Op {
    ADD("+"),
    SUB("-"),
    MUL("*"),
    /** Floor division. */
    DIV("/"),
    /** Floor modulo. */
    REM("%"),
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    AND("&&"),
    OR("||");

    private final String text;

    Op(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
