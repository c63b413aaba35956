package dev.shapeproof.checker.call;

import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelStmt;
import dev.shapeproof.checker.value.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code of a model of which nobody knows whether, or how often, it runs: the branches of a condition
 * that is open, the body of a loop over unknown elements. What it may write to is known no more.
 */
final class Perhaps {
  private final Set<ModelExpr> written = new LinkedHashSet<>();

  private Perhaps() {}

  /** The receiver, the names and the fields through which such statements may change an object. */
  static Collection<ModelExpr> writtenBy(List<ModelStmt> statements) {
    Perhaps perhaps = new Perhaps();
    perhaps.statements(statements);
    return perhaps.written;
  }

  /** The same for expressions. */
  static Collection<ModelExpr> writtenBy(ModelExpr... expressions) {
    Perhaps perhaps = new Perhaps();
    perhaps.expressions(List.of(expressions));
    return perhaps.written;
  }

  /** What may have been written to, and nobody knows whether it was; arrays keep their sizes. */
  static void forget(Stream<Value> written, Evaluation evaluation) {
    written.filter(value -> !(value instanceof Value.Tensor)).forEach(evaluation.transfer::escape);
  }

  private void statements(List<ModelStmt> statements) {
    for (ModelStmt statement : statements) {
      if (statement instanceof ModelStmt.Let let) {
        expression(let.value());
      } else if (statement instanceof ModelStmt.Assign assign) {
        expression(assign.value());
      } else if (statement instanceof ModelStmt.Effect effect) {
        expression(effect.value());
      } else if (statement instanceof ModelStmt.Return exit) {
        expression(exit.value());
      } else if (statement instanceof ModelStmt.If branch) {
        expression(branch.condition());
        statements(branch.then());
        statements(branch.otherwise());
      } else if (statement instanceof ModelStmt.ForEach loop) {
        expression(loop.sequence());
        statements(loop.body());
      }
    }
  }

  private void expressions(List<ModelExpr> all) {
    all.forEach(this::expression);
  }

  private void expression(ModelExpr expression) {
    if (expression instanceof ModelExpr.IntrinsicCall call) {
      given(call);
      expressions(call.arguments());
    } else if (expression instanceof ModelExpr.VirtualCall call) {
      changed(call.target());
      call.arguments().forEach(this::changed);
    } else if (expression instanceof ModelExpr.StaticCall call) {
      call.arguments().forEach(this::changed);
    } else if (expression instanceof ModelExpr.Conditional choice) {
      expressions(List.of(choice.condition(), choice.then(), choice.otherwise()));
    } else if (expression instanceof ModelExpr.Binary binary) {
      expressions(List.of(binary.left(), binary.right()));
    } else if (expression instanceof ModelExpr.Not not) {
      expression(not.operand());
    } else if (expression instanceof ModelExpr.Negate negate) {
      expression(negate.operand());
    }
  }

  private void given(ModelExpr.IntrinsicCall call) {
    switch (call.intrinsic()) {
      case SET_FIELD, UPDATE, MAP_PUT, MAP_REMOVE, FORGET, CLOSE -> changed(call.argument(0));
      case CALL, MAPPED, REDUCED, SORTED -> call.arguments().forEach(this::changed);
      default -> {}
    }
  }

  /** What is read from an object is another object than the one that holds it. */
  private static boolean isRead(ModelExpr expression) {
    return expression instanceof ModelExpr.IntrinsicCall call
        && switch (call.intrinsic()) {
          case FIELD, AT, MAP_GET -> true;
          default -> false;
        };
  }

  private void changed(ModelExpr target) {
    if (target instanceof ModelExpr.Name || target instanceof ModelExpr.This || isRead(target)) {
      written.add(target);
    } else if (target instanceof ModelExpr.Lambda lambda) {
      lambda.captured().forEach(name -> written.add(new ModelExpr.Name(name, lambda.line())));
    } else if (target instanceof ModelExpr.IntrinsicCall call) {
      given(call);
      call.arguments().forEach(this::changed);
    } else {
      expression(target);
      if (target instanceof ModelExpr.Conditional choice) {
        changed(choice.then());
        changed(choice.otherwise());
      }
    }
  }
}
