package dev.shapeproof.checker.model;

import dev.shapeproof.rule.RuleId;
import java.util.List;

/** A statement in a method body of a model file. */
public sealed interface ModelStmt {

  int line();

  /** Whether it can refuse the call. */
  default boolean demands() {
    if (this instanceof Require) {
      return true;
    }
    if (this instanceof Let let) {
      return let.value.demands();
    }
    if (this instanceof If branch) {
      return branch.condition.demands()
          || branch.then.stream().anyMatch(ModelStmt::demands)
          || branch.otherwise.stream().anyMatch(ModelStmt::demands);
    }
    if (this instanceof ForEach loop) {
      return loop.sequence.demands() || loop.body.stream().anyMatch(ModelStmt::demands);
    }
    if (this instanceof Assign assign) {
      return assign.value.demands();
    }
    return this instanceof Return result
        ? result.value.demands()
        : this instanceof Effect effect && effect.value.demands();
  }

  /** Whether it is a call of a method of some object. */
  default boolean handsOn() {
    return (this instanceof Return exit && exit.value instanceof ModelExpr.VirtualCall)
        || (this instanceof Effect effect && effect.value instanceof ModelExpr.VirtualCall);
  }

  /** {@code var name = value;} */
  record Let(String name, ModelExpr value, int line) implements ModelStmt {}

  /**
   * {@code require(condition, "shape.index", "message with {}", arguments...);} The call fails
   * unless the condition holds; recorded like a rule's own requirement, and evaluation goes on. The
   * message follows {@link dev.shapeproof.rule.Problem#of}. By an id that does not stop the
   * program, the call goes through all the same: that is said where the condition cannot hold, and
   * nothing otherwise.
   */
  record Require(
      ModelExpr condition, RuleId id, String message, List<ModelExpr> arguments, int line)
      implements ModelStmt {
    public Require {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code if (c) {..} else {..}}. Where the condition cannot be decided, the whole call is
   * unknown. A branch that does not return goes on after the statement; what it declared is not
   * visible there.
   */
  record If(ModelExpr condition, List<ModelStmt> then, List<ModelStmt> otherwise, int line)
      implements ModelStmt {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code name = value;} of a variable that was declared before. */
  record Assign(String name, ModelExpr value, int line) implements ModelStmt {}

  /**
   * {@code for (var name : sequence) {..}}, run for each element. Where the elements are not known,
   * what the body assigns is unknown from there on.
   */
  record ForEach(String name, ModelExpr sequence, List<ModelStmt> body, int line)
      implements ModelStmt {
    public ForEach {
      body = List.copyOf(body);
    }
  }

  record Return(ModelExpr value, int line) implements ModelStmt {}

  /** An expression evaluated for what it does or requires. */
  record Effect(ModelExpr value, int line) implements ModelStmt {}
}
