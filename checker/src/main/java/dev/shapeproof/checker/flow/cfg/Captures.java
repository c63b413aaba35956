package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * Which variables of the enclosing code a lambda or a class body reads, in the order of their first
 * use.
 */
final class Captures extends TreeScanner<Void, Void> {

  private final Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<VariableElement> used = new LinkedHashSet<>();

  private Captures() {}

  static List<VariableElement> of(LambdaExpressionTree lambda) {
    return in(lambda);
  }

  static List<VariableElement> of(ClassTree body) {
    return in(body);
  }

  private static List<VariableElement> in(Tree code) {
    Captures captures = new Captures();
    captures.scan(code, null);
    List<VariableElement> found = new ArrayList<>(captures.used);
    found.removeIf(captures.inside::contains);
    return found;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void p) {
    inside.add(Locals.element(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void p) {
    if (Locals.symbol(tree) instanceof VariableElement variable) {
      switch (variable.getKind()) {
        case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
            used.add(variable);
        default -> {}
      }
    }
    return null;
  }
}
