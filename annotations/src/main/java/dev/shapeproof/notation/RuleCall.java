package dev.shapeproof.notation;

import java.util.List;
import java.util.Optional;

/**
 * A rule applied to parameters: {@code matmul(a, b)}, {@code concat(xs, axis)}, {@code sum(x,
 * axes=[1, 2], keepDims=true)}.
 */
public record RuleCall(String rule, List<Argument> arguments) implements ShapeForm {

  public RuleCall {
    arguments = List.copyOf(arguments);
    if (!Words.isName(rule) || rule.contains(".")) {
      throw new IllegalArgumentException("not a rule name: " + rule);
    }
  }

  /** An argument by position, or by the name of the rule's parameter. */
  public record Argument(Optional<String> name, Value value) {}

  /** What stands for a parameter of the rule. */
  public sealed interface Value {

    /** A parameter of the method, or a number. */
    record Scalar(Expr expr) implements Value {}

    /** {@code [1, 2]}. */
    record Several(List<Expr> exprs) implements Value {
      public Several {
        exprs = List.copyOf(exprs);
      }
    }

    record Flag(boolean value) implements Value {}

    /** {@code matmul(a, transpose(b))}. */
    record Nested(RuleCall call) implements Value {}
  }
}
