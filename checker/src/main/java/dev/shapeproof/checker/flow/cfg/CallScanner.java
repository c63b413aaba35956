package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which methods and constructors a piece of code names, lambdas included, classes declared inside
 * not. Read off the attributed trees: telling whether a body matters must not cost its graph.
 */
final class CallScanner extends TreeScanner {

  private final Set<Symbol.MethodSymbol> called = new LinkedHashSet<>();

  private CallScanner() {}

  static Set<Symbol.MethodSymbol> called(List<? extends JCTree> code) {
    CallScanner scanner = new CallScanner();
    code.forEach(scanner::scan);
    return scanner.called;
  }

  @Override
  public void visitApply(JCTree.JCMethodInvocation tree) {
    add(TreeInfo.symbol(tree.meth));
    super.visitApply(tree);
  }

  @Override
  public void visitNewClass(JCTree.JCNewClass tree) {
    add(tree.constructor);
    super.visitNewClass(tree);
  }

  @Override
  public void visitReference(JCTree.JCMemberReference tree) {
    add(tree.sym);
    super.visitReference(tree);
  }

  @Override
  public void visitClassDef(JCTree.JCClassDecl tree) {
    // A class of its own: its methods are asked about one by one.
  }

  private void add(Symbol symbol) {
    if (symbol instanceof Symbol.MethodSymbol method) {
      called.add(method);
    }
  }
}
