package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The lambdas of one model class, each of them a method of its own. */
final class Lifted {
  private final TypeRef owner;
  private final List<ModelMethod> methods = new ArrayList<>();

  Lifted(TypeRef owner) {
    this.owner = owner;
  }

  List<ModelMethod> methods() {
    return List.copyOf(methods);
  }

  /** Takes in a lambda and gives the expression that stands for it. */
  ModelExpr add(List<String> captured, List<String> parameters, List<ModelStmt> body, int line) {
    String name = "lambda$" + methods.size();
    List<String> all = new ArrayList<>(captured);
    all.addAll(parameters);
    MethodRef method = reference(owner, name, all.size());
    methods.add(
        new ModelMethod(
            method.key(),
            name,
            all,
            TypeRef.OBJECT,
            body,
            Set.of(ModelMethod.Flag.STATIC, ModelMethod.Flag.PRIVATE),
            line));
    return new ModelExpr.Lambda(owner, name, captured, parameters.size(), line);
  }

  /** The method of a lambda, which takes any values. */
  static MethodRef reference(TypeRef owner, String name, int parameters) {
    return new MethodRef(
        owner,
        name,
        Collections.nCopies(parameters, TypeRef.OBJECT),
        TypeRef.OBJECT,
        Set.of(MethodRef.Flag.STATIC));
  }
}
