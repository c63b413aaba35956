package dev.shapeproof.checker.model;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns a parsed Java expression into a {@link ModelExpr}; what the language does not have is a
 * complaint.
 */
final class ExpressionReader {
  private final CallReader calls;
  private final StatementReader statements;

  ExpressionReader(RuleNames rules, TypeNames types, StatementReader statements) {
    this.calls = new CallReader(rules, types, this);
    this.statements = statements;
  }

  ModelExpr read(Expression expression, Scope scope) {
    int line = line(expression);
    if (expression instanceof EnclosedExpr enclosed) {
      return read(enclosed.getInner(), scope);
    } else if (expression instanceof ThisExpr) {
      return self(expression, scope);
    } else if (expression instanceof NameExpr name) {
      return name(name, scope);
    } else if (expression instanceof MethodCallExpr call) {
      return calls.read(call, scope);
    } else if (expression instanceof ObjectCreationExpr made) {
      return calls.creation(made, scope);
    } else if (expression instanceof FieldAccessExpr field) {
      return new ModelExpr.IntrinsicCall(
          Intrinsic.FIELD, List.of(read(field.getScope(), scope), fieldName(field)), line);
    } else if (expression instanceof LambdaExpr lambda) {
      return lambda(lambda, scope);
    } else if (expression instanceof ConditionalExpr c) {
      return new ModelExpr.Conditional(
          read(c.getCondition(), scope),
          read(c.getThenExpr(), scope),
          read(c.getElseExpr(), scope),
          line);
    } else if (expression instanceof UnaryExpr unary) {
      return unary(unary, scope);
    } else if (expression instanceof BinaryExpr binary) {
      return binary(binary, scope);
    } else if (expression instanceof AssignExpr) {
      return unreadable(
          expression, scope, "an assignment only names an argument: sum(this, keepDims = true)");
    }
    return literal(expression, scope);
  }

  /** A field of a modelled object; the dot keeps it apart from fields that Java code declares. */
  static ModelExpr fieldName(FieldAccessExpr field) {
    return new ModelExpr.Text("." + field.getNameAsString(), line(field));
  }

  private ModelExpr lambda(LambdaExpr lambda, Scope scope) {
    Scope inner = scope.lambda();
    List<String> parameters =
        lambda.getParameters().stream().map(Parameter::getNameAsString).toList();
    lambda.getParameters().forEach(each -> inner.declare(each.getNameAsString(), each));
    List<ModelStmt> body =
        lambda.getExpressionBody().isPresent()
            ? List.of(
                new ModelStmt.Return(read(lambda.getExpressionBody().get(), inner), line(lambda)))
            : statements.block(lambda.getBody(), inner);
    return scope.lifted().add(inner.captured(scope), parameters, body, line(lambda));
  }

  /** Stands where an expression could not be read; the complaint keeps the file from being used. */
  ModelExpr unreadable(Node at, Scope scope, String message) {
    scope.complain(at, message);
    return new ModelExpr.Absent(line(at));
  }

  static int line(Node node) {
    return node.getRange().map(range -> range.begin.line).orElse(0);
  }

  private ModelExpr literal(Expression expression, Scope scope) {
    int line = line(expression);
    if (expression instanceof IntegerLiteralExpr whole) {
      return new ModelExpr.Whole(whole.asNumber().longValue(), line);
    } else if (expression instanceof LongLiteralExpr whole) {
      return new ModelExpr.Whole(whole.asNumber().longValue(), line);
    } else if (expression instanceof DoubleLiteralExpr real) {
      return new ModelExpr.Real(real.asDouble(), line);
    } else if (expression instanceof BooleanLiteralExpr flag) {
      return new ModelExpr.Flag(flag.getValue(), line);
    } else if (expression instanceof StringLiteralExpr text) {
      return new ModelExpr.Text(text.asString(), line);
    } else if (expression instanceof TextBlockLiteralExpr text) {
      return new ModelExpr.Text(text.asString(), line);
    } else if (expression instanceof NullLiteralExpr) {
      return new ModelExpr.Absent(line);
    }
    return unreadable(expression, scope, "model files have no such expression: " + expression);
  }

  private ModelExpr self(Expression expression, Scope scope) {
    return scope.hasThis()
        ? new ModelExpr.This(line(expression))
        : unreadable(expression, scope, "a static method has no 'this'");
  }

  private ModelExpr name(NameExpr name, Scope scope) {
    String text = name.getNameAsString();
    return scope.knows(text)
        ? new ModelExpr.Name(text, line(name))
        : unreadable(name, scope, "unknown name '" + text + "'");
  }

  private ModelExpr unary(UnaryExpr unary, Scope scope) {
    int line = line(unary);
    return switch (unary.getOperator()) {
      case MINUS -> negate(read(unary.getExpression(), scope), line);
      case PLUS -> read(unary.getExpression(), scope);
      case LOGICAL_COMPLEMENT -> new ModelExpr.Not(read(unary.getExpression(), scope), line);
      default ->
          unreadable(
              unary, scope, "model files have no operator " + unary.getOperator().asString());
    };
  }

  private static ModelExpr negate(ModelExpr operand, int line) {
    if (operand instanceof ModelExpr.Whole whole) {
      return new ModelExpr.Whole(-whole.value(), line);
    }
    return operand instanceof ModelExpr.Real real
        ? new ModelExpr.Real(-real.value(), line)
        : new ModelExpr.Negate(operand, line);
  }

  private ModelExpr binary(BinaryExpr binary, Scope scope) {
    String text = binary.getOperator().asString();
    Optional<ModelExpr.Op> op =
        Arrays.stream(ModelExpr.Op.values()).filter(each -> each.text().equals(text)).findFirst();
    return op.isEmpty()
        ? unreadable(binary, scope, "model files have no operator " + text)
        : new ModelExpr.Binary(
            op.get(), read(binary.getLeft(), scope), read(binary.getRight(), scope), line(binary));
  }
}
