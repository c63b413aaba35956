package dev.shapeproof.checker.model;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads a call in a model file: of an intrinsic or of a rule, with its arguments checked by number
 * and name.
 */
final class CallReader {
  private final RuleNames rules;
  private final TypeNames types;
  private final ExpressionReader expressions;

  CallReader(RuleNames rules, TypeNames types, ExpressionReader expressions) {
    this.rules = rules;
    this.types = types;
    this.expressions = expressions;
  }

  ModelExpr read(MethodCallExpr call, Scope scope) {
    String name = call.getNameAsString();
    if (call.getScope().isPresent()) {
      return method(call, call.getScope().get(), scope);
    }
    Optional<Intrinsic> intrinsic = Intrinsic.parse(name);
    if (intrinsic.isPresent()) {
      return intrinsic(intrinsic.get(), call, scope);
    }
    Optional<List<String>> parameters = rules.parameters(name);
    return parameters.isPresent()
        ? rule(name, parameters.get(), call, scope)
        : expressions.unreadable(
            call, scope, "unknown function '" + name + "': neither a rule nor built in");
  }

  /** A method of an object, or a static one of a class of a model. */
  private ModelExpr method(MethodCallExpr call, Expression on, Scope scope) {
    int line = ExpressionReader.line(call);
    String name = call.getNameAsString();
    List<ModelExpr> arguments = arguments(call.getArguments(), scope);
    boolean isType =
        (on instanceof NameExpr simple && !scope.knows(simple.getNameAsString()))
            || (on instanceof FieldAccessExpr field
                && Character.isUpperCase(field.toString().charAt(0)));
    if (isType) {
      Optional<TypeRef> owner = types.named(on.toString(), on);
      return owner.isPresent()
          ? new ModelExpr.StaticCall(owner.get(), name, arguments, line)
          : expressions.unreadable(
              on, scope, "'" + on + "' is neither a name nor a class: import it by its full name");
    }
    return new ModelExpr.VirtualCall(expressions.read(on, scope), name, arguments, line);
  }

  ModelExpr creation(ObjectCreationExpr made, Scope scope) {
    return new ModelExpr.StaticCall(
        types.erased(made.getType()),
        "<init>",
        arguments(made.getArguments(), scope),
        ExpressionReader.line(made));
  }

  private List<ModelExpr> arguments(List<Expression> written, Scope scope) {
    return written.stream().map(each -> expressions.read(each, scope)).toList();
  }

  private ModelExpr rule(String name, List<String> parameters, MethodCallExpr call, Scope scope) {
    List<ModelExpr> positional = new ArrayList<>();
    List<ModelExpr.Named> named = new ArrayList<>();
    for (Expression argument : call.getArguments()) {
      if (argument instanceof AssignExpr assign) {
        named.add(
            new ModelExpr.Named(parameterName(assign), expressions.read(assign.getValue(), scope)));
      } else {
        positional.add(expressions.read(argument, scope));
        if (!named.isEmpty()) {
          scope.complain(argument, "positional argument after a named one");
        }
      }
    }
    if (positional.size() > parameters.size()) {
      scope.complain(call, tooMany(name, parameters, positional.size()));
    }
    for (ModelExpr.Named each : named) {
      int position = parameters.indexOf(each.name());
      if (position < 0) {
        scope.complain(
            call, name + " has no parameter '" + each.name() + "', it has " + parameters);
      } else if (position < positional.size()) {
        scope.complain(call, "argument '" + each.name() + "' of " + name + " is given twice");
      }
    }
    return new ModelExpr.RuleCall(name, positional, named, ExpressionReader.line(call));
  }

  private ModelExpr intrinsic(Intrinsic intrinsic, MethodCallExpr call, Scope scope) {
    int line = ExpressionReader.line(call);
    List<String> parameters = intrinsic.parameters();
    if (intrinsic.isVariadic()) {
      List<ModelExpr> all =
          call.getArguments().stream().map(each -> expressions.read(each, scope)).toList();
      if (all.size() < intrinsic.required()) {
        scope.complain(call, tooFew(intrinsic, all.size()));
      }
      return new ModelExpr.IntrinsicCall(intrinsic, all, line);
    }
    List<ModelExpr> bound =
        new ArrayList<>(Collections.nCopies(parameters.size(), new ModelExpr.Absent(line)));
    int next = 0;
    for (Expression argument : call.getArguments()) {
      int position = next;
      Expression value = argument;
      if (argument instanceof AssignExpr assign) {
        position = parameters.indexOf(parameterName(assign));
        value = assign.getValue();
        if (position < 0) {
          return expressions.unreadable(
              argument,
              scope,
              intrinsic.text()
                  + " has no parameter '"
                  + parameterName(assign)
                  + "', it has "
                  + parameters);
        }
      } else {
        next++;
      }
      if (position >= parameters.size()) {
        return expressions.unreadable(
            call, scope, tooMany(intrinsic.text(), parameters, call.getArguments().size()));
      }
      bound.set(position, expressions.read(value, scope));
    }
    if (call.getArguments().size() < intrinsic.required()) {
      scope.complain(call, tooFew(intrinsic, call.getArguments().size()));
    }
    return new ModelExpr.IntrinsicCall(intrinsic, bound, line);
  }

  private static String parameterName(AssignExpr assign) {
    return assign.getTarget() instanceof NameExpr name
        ? name.getNameAsString()
        : assign.getTarget().toString();
  }

  private static String tooMany(String name, List<String> parameters, int given) {
    return name
        + " takes at most "
        + parameters.size()
        + " arguments "
        + parameters
        + ", not "
        + given;
  }

  private static String tooFew(Intrinsic intrinsic, int given) {
    return intrinsic.text()
        + " needs at least "
        + intrinsic.required()
        + " arguments "
        + intrinsic.parameters()
        + ", not "
        + given;
  }
}
