package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** The surroundings of one body: its class, its variables, the lambdas in it. */
record Scope(ClassSource source, Locals locals) {

  Refs refs() {
    return source.refs();
  }

  TypeRef owner() {
    return source.type();
  }

  Span span(Tree tree) {
    return source.spans().of(tree);
  }

  /** Whether {@code type} is a class around this one. */
  boolean isEnclosing(TypeRef type) {
    return source.isEnclosing(type);
  }

  /** The variable, made up where the graph did so; empty for one of an enclosing body. */
  Optional<Local> local(VariableElement element) {
    Optional<Local> declared = locals.find(element);
    boolean made = element.getSimpleName().toString().indexOf('#') >= 0;
    return declared.isEmpty() && made ? Optional.of(locals.synthetic(element)) : declared;
  }

  /** A variable of this body that the lowering makes up for one of an enclosing body. */
  Local synthetic(VariableElement element) {
    return locals.synthetic(element);
  }

  Optional<Local> declared(Element element) {
    return locals.find(element);
  }

  boolean isStatement(Tree expression) {
    return source.isStatement(expression);
  }

  ClassSource.Lambda lambda(LambdaExpressionTree tree) {
    return source.lambda(tree);
  }
}
