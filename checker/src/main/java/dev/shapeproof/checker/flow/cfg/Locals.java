package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * The variables of one body. Declared ones are numbered before anything is lowered, parameters
 * first, then in source order, so that their indexes do not depend on the lowering.
 */
final class Locals {

  private final Refs refs;
  private final SourceSpans spans;
  private final IdentityHashMap<Element, Local> declared = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Local> made = new IdentityHashMap<>();
  private final List<Local> all = new ArrayList<>();
  private final Map<Local, VariableTree> trees = new LinkedHashMap<>();

  Locals(Refs refs, SourceSpans spans) {
    this.refs = refs;
    this.spans = spans;
  }

  /** A parameter, or an enclosing variable that a lambda reads. */
  Local parameter(VariableElement element, Span at) {
    return declare(element, at);
  }

  Local parameter(VariableTree tree) {
    Local local = declare(element(tree), spans.ofName(tree, tree.getName()));
    trees.put(local, tree);
    return local;
  }

  private Local declare(VariableElement element, Span at) {
    Local local =
        new Local(all.size(), element.getSimpleName().toString(), refs.type(element.asType()), at);
    declared.put(element, local);
    all.add(local);
    return local;
  }

  /** Declares every variable of a piece of code, without those of nested classes and lambdas. */
  void declareAll(Tree code) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void p) {
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void p) {
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void p) {
        if (!declared.containsKey(element(tree))) {
          parameter(tree);
        }
        return super.visitVariable(tree, null);
      }
    }.scan(code, null);
  }

  static VariableElement element(VariableTree tree) {
    return ((JCTree.JCVariableDecl) tree).sym;
  }

  /** The declared variable, if it belongs to this body. */
  Optional<Local> find(Element element) {
    return Optional.ofNullable(declared.get(element));
  }

  /** A variable that the lowering or the CFG made up for an element of its own. */
  Local synthetic(VariableElement element) {
    Local known = made.get(element);
    if (known == null) {
      known = fresh(refs.type(element.asType()));
      made.put(element, known);
    }
    return known;
  }

  Local fresh(TypeRef type) {
    Local local = new Local(all.size(), "$" + all.size(), type, Span.NONE);
    all.add(local);
    return local;
  }

  List<Local> all() {
    return Collections.unmodifiableList(all);
  }

  Map<Local, VariableTree> trees() {
    return Collections.unmodifiableMap(trees);
  }

  static boolean isSynthetic(Local local) {
    return local.name().startsWith("$");
  }

  static Element symbol(Tree tree) {
    return TreeInfo.symbol((JCTree) tree);
  }
}
