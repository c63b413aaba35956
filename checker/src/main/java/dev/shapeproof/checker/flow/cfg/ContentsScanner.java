package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * What a piece of code does with the objects that fields hold, lambdas included, classes declared
 * inside not: elements of arrays that it assigns, methods that it calls on them, and methods that
 * it hands them to. Read off the attributed trees, as {@link CallScanner} does.
 */
final class ContentsScanner extends TreeScanner {

  /**
   * One use.
   *
   * @param by the method that is called; none where an element is assigned
   * @param given whether the object is an argument
   */
  record Use(VariableElement field, Optional<Symbol.MethodSymbol> by, boolean given) {}

  private final Set<Use> uses = new LinkedHashSet<>();

  private ContentsScanner() {}

  static Set<Use> uses(List<? extends JCTree> code) {
    ContentsScanner scanner = new ContentsScanner();
    code.forEach(scanner::scan);
    return scanner.uses;
  }

  @Override
  public void visitApply(JCTree.JCMethodInvocation tree) {
    if (TreeInfo.symbol(tree.meth) instanceof Symbol.MethodSymbol method) {
      if (tree.meth instanceof JCTree.JCFieldAccess access) {
        add(access.selected, Optional.of(method), false);
      }
      tree.args.forEach(argument -> add(argument, Optional.of(method), true));
    }
    super.visitApply(tree);
  }

  @Override
  public void visitReference(JCTree.JCMemberReference tree) {
    if (tree.sym instanceof Symbol.MethodSymbol method) {
      add(tree.expr, Optional.of(method), false);
    }
    super.visitReference(tree);
  }

  @Override
  public void visitAssign(JCTree.JCAssign tree) {
    assigned(tree.lhs);
    super.visitAssign(tree);
  }

  @Override
  public void visitAssignop(JCTree.JCAssignOp tree) {
    assigned(tree.lhs);
    super.visitAssignop(tree);
  }

  @Override
  public void visitUnary(JCTree.JCUnary tree) {
    switch (tree.getTag()) {
      case PREINC, PREDEC, POSTINC, POSTDEC -> assigned(tree.arg);
      default -> {}
    }
    super.visitUnary(tree);
  }

  @Override
  public void visitClassDef(JCTree.JCClassDecl tree) {
    // A class of its own: its methods are asked about one by one.
  }

  private void assigned(JCTree target) {
    JCTree at = plain(target);
    boolean element = at instanceof JCTree.JCArrayAccess;
    while (at instanceof JCTree.JCArrayAccess access) {
      at = plain(access.indexed);
    }
    if (element) {
      add(at, Optional.empty(), false);
    }
  }

  private void add(JCTree object, Optional<Symbol.MethodSymbol> by, boolean given) {
    if (TreeInfo.symbol(plain(object)) instanceof Symbol.VarSymbol variable
        && variable.getKind().isField()) {
      uses.add(new Use(variable, by, given));
    }
  }

  private static JCTree plain(JCTree tree) {
    JCTree at = TreeInfo.skipParens(tree);
    while (at instanceof JCTree.JCTypeCast cast) {
      at = TreeInfo.skipParens(cast.expr);
    }
    return at;
  }
}
