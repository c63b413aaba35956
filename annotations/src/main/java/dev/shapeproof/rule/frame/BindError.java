package dev.shapeproof.rule.frame;

import dev.shapeproof.rule.Param;
import java.util.List;

/**
 * Why arguments do not make a call of a rule. A mistake of a model or of a contract, never of the
 * user's program.
 */
public sealed interface BindError {

  String text();

  /**
   * Whether the call would be one if only an integer were known: the result is then unknown,
   * nothing is wrong.
   */
  default boolean needsConstant() {
    return this instanceof NotConstant;
  }

  record UnknownRule(String name) implements BindError {
    @Override
    public String text() {
      return "there is no rule " + name;
    }
  }

  record UnknownParameter(String rule, String name, List<String> known) implements BindError {
    @Override
    public String text() {
      return rule + " has no parameter " + name + ", only " + String.join(", ", known);
    }
  }

  record TooMany(String rule, int given, int taken) implements BindError {
    @Override
    public String text() {
      return rule + " takes " + taken + " arguments, not " + given;
    }
  }

  record Twice(String rule, String name) implements BindError {
    @Override
    public String text() {
      return rule + " is given " + name + " twice";
    }
  }

  record Missing(String rule, String name, Param.Kind kind) implements BindError {
    @Override
    public String text() {
      return rule + " needs " + name + ", " + Kinds.phrase(kind);
    }
  }

  record WrongKind(String rule, String name, Param.Kind wanted, String given) implements BindError {
    @Override
    public String text() {
      return rule + " takes " + Kinds.phrase(wanted) + " as " + name + ", not " + given;
    }
  }

  /** An axis, an attribute or a list of them that is not known while the rule needs it. */
  record NotConstant(String rule, String name) implements BindError {
    @Override
    public String text() {
      return name + " of " + rule + " is not known here";
    }
  }
}
