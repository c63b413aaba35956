package dev.shapeproof.checker.model;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a parsed Java method body into {@link ModelStmt}s. */
final class StatementReader {
  private static final String REQUIRE = "require";
  private static final String STATEMENTS =
      "model files have only var, assignments, require, if, for each, return and calls";

  private final ExpressionReader expressions;

  StatementReader(RuleNames rules, TypeNames types) {
    this.expressions = new ExpressionReader(rules, types, this);
  }

  ExpressionReader expressions() {
    return expressions;
  }

  List<ModelStmt> block(Statement block, Scope scope) {
    List<Statement> parts = block instanceof BlockStmt many ? many.getStatements() : List.of(block);
    List<ModelStmt> read = new ArrayList<>();
    for (Statement part : parts) {
      if (!read.isEmpty() && read.get(read.size() - 1) instanceof ModelStmt.Return) {
        scope.complain(part, "nothing runs after return");
      }
      read(part, scope).ifPresent(read::add);
    }
    return read;
  }

  private Optional<ModelStmt> read(Statement statement, Scope scope) {
    int line = ExpressionReader.line(statement);
    if (statement instanceof ReturnStmt exit) {
      return Optional.of(
          new ModelStmt.Return(
              exit.getExpression()
                  .map(value -> expressions.read(value, scope))
                  .orElse(new ModelExpr.Absent(line)),
              line));
    } else if (statement instanceof IfStmt branch) {
      return Optional.of(
          new ModelStmt.If(
              expressions.read(branch.getCondition(), scope),
              block(branch.getThenStmt(), scope.nested()),
              branch.getElseStmt().map(other -> block(other, scope.nested())).orElse(List.of()),
              line));
    } else if (statement instanceof ForEachStmt loop) {
      return Optional.of(loop(loop, scope));
    } else if (statement instanceof ExpressionStmt expression) {
      return expression(expression.getExpression(), scope);
    }
    scope.complain(statement, STATEMENTS);
    return Optional.empty();
  }

  private Optional<ModelStmt> expression(Expression expression, Scope scope) {
    if (expression instanceof VariableDeclarationExpr declaration) {
      return let(declaration, scope);
    } else if (expression instanceof MethodCallExpr call
        && call.getNameAsString().equals(REQUIRE)) {
      return require(call, scope);
    } else if (expression instanceof MethodCallExpr || expression instanceof ObjectCreationExpr) {
      ModelExpr value = expressions.read(expression, scope);
      return Optional.of(new ModelStmt.Effect(value, ExpressionReader.line(expression)));
    }
    if (expression instanceof AssignExpr assign
        && assign.getOperator() == AssignExpr.Operator.ASSIGN) {
      return assign(assign, scope);
    }
    scope.complain(expression, STATEMENTS);
    return Optional.empty();
  }

  private ModelStmt loop(ForEachStmt loop, Scope scope) {
    ModelExpr sequence = expressions.read(loop.getIterable(), scope);
    Scope inner = scope.nested();
    String name = loop.getVariableDeclarator().getNameAsString();
    inner.declare(name, loop.getVariable());
    return new ModelStmt.ForEach(
        name, sequence, block(loop.getBody(), inner), ExpressionReader.line(loop));
  }

  private Optional<ModelStmt> assign(AssignExpr assign, Scope scope) {
    int line = ExpressionReader.line(assign);
    ModelExpr value = expressions.read(assign.getValue(), scope);
    if (assign.getTarget() instanceof FieldAccessExpr field) {
      ModelExpr object = expressions.read(field.getScope(), scope);
      return Optional.of(
          new ModelStmt.Effect(
              new ModelExpr.IntrinsicCall(
                  Intrinsic.SET_FIELD,
                  List.of(object, ExpressionReader.fieldName(field), value),
                  line),
              line));
    }
    String name = assign.getTarget().toString();
    if (!scope.isVariable(name)) {
      scope.complain(assign, "'" + name + "' is no variable of this body");
    }
    return Optional.of(new ModelStmt.Assign(name, value, line));
  }

  private Optional<ModelStmt> let(VariableDeclarationExpr declaration, Scope scope) {
    var variable = declaration.getVariable(0);
    if (declaration.getVariables().size() != 1 || variable.getInitializer().isEmpty()) {
      scope.complain(declaration, "declare one variable with a value: var y = ...;");
      return Optional.empty();
    }
    ModelExpr value = expressions.read(variable.getInitializer().get(), scope);
    scope.declare(variable.getNameAsString(), variable);
    return Optional.of(
        new ModelStmt.Let(variable.getNameAsString(), value, ExpressionReader.line(declaration)));
  }

  private Optional<ModelStmt> require(MethodCallExpr call, Scope scope) {
    List<Expression> given = call.getArguments();
    if (given.size() < 3
        || !(given.get(1) instanceof StringLiteralExpr id)
        || !(given.get(2) instanceof StringLiteralExpr message)) {
      scope.complain(
          call,
          "require takes a condition, a rule id and a message, both as literals, and arguments");
      return Optional.empty();
    }
    Optional<RuleId> known = RuleId.parse(id.asString());
    if (known.isEmpty()) {
      scope.complain(id, "unknown rule id '" + id.asString() + "'");
      return Optional.empty();
    }
    int holes = message.asString().split("\\{}", -1).length - 1;
    if (holes != given.size() - 3) {
      scope.complain(
          message, "the message has " + holes + " {} for " + (given.size() - 3) + " arguments");
    }
    List<ModelExpr> arguments =
        given.subList(3, given.size()).stream().map(each -> expressions.read(each, scope)).toList();
    return Optional.of(
        new ModelStmt.Require(
            expressions.read(given.get(0), scope),
            known.get(),
            message.asString(),
            arguments,
            ExpressionReader.line(call)));
  }
}
