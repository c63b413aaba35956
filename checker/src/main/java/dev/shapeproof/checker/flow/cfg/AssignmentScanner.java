package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Which fields a piece of code assigns, lambdas included, classes declared inside not. Read off the
 * attributed trees, as {@link CallScanner} does.
 */
final class AssignmentScanner extends TreeScanner {

  private final Set<VariableElement> assigned = new LinkedHashSet<>();

  private AssignmentScanner() {}

  static Set<VariableElement> assigned(List<? extends JCTree> code) {
    AssignmentScanner scanner = new AssignmentScanner();
    code.forEach(scanner::scan);
    return scanner.assigned;
  }

  @Override
  public void visitAssign(JCTree.JCAssign tree) {
    add(tree.lhs);
    super.visitAssign(tree);
  }

  @Override
  public void visitAssignop(JCTree.JCAssignOp tree) {
    add(tree.lhs);
    super.visitAssignop(tree);
  }

  @Override
  public void visitUnary(JCTree.JCUnary tree) {
    switch (tree.getTag()) {
      case PREINC, PREDEC, POSTINC, POSTDEC -> add(tree.arg);
      default -> {}
    }
    super.visitUnary(tree);
  }

  @Override
  public void visitClassDef(JCTree.JCClassDecl tree) {
    // A class of its own: its methods are asked about one by one.
  }

  private void add(JCTree.JCExpression target) {
    if (TreeInfo.symbol(TreeInfo.skipParens(target)) instanceof Symbol.VarSymbol variable
        && variable.getKind().isField()) {
      assigned.add(variable);
    }
  }
}
