package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * What a piece of code does with the objects that fields hold, also by way of local variables,
 * lambdas included, classes declared inside not: elements of arrays that it assigns, methods that
 * it calls on them, and methods that it hands them to. Read off the attributed trees, as {@link
 * CallScanner} does; the order of statements does not matter.
 */
final class ContentsScanner extends TreeScanner {

  /**
   * One use.
   *
   * @param field while the code is read, any variable
   * @param by the method that is called; none where an element is assigned
   * @param given whether the object is an argument
   */
  record Use(VariableElement field, Optional<Symbol.MethodSymbol> by, boolean given) {}

  private final Set<Use> uses = new LinkedHashSet<>();

  /** What each local variable is assigned somewhere: fields, and other local variables. */
  private final Map<VariableElement, Set<VariableElement>> assigned = new HashMap<>();

  private ContentsScanner() {}

  static Set<Use> uses(List<? extends JCTree> code) {
    ContentsScanner scanner = new ContentsScanner();
    code.forEach(scanner::scan);
    Set<Use> found = new LinkedHashSet<>();
    for (Use use : scanner.uses) {
      for (VariableElement held : scanner.held(use.field())) {
        found.add(new Use(held, use.by(), use.given()));
      }
    }
    return found;
  }

  /** The fields whose objects a variable may hold; a field holds its own. */
  private Set<VariableElement> held(VariableElement variable) {
    Set<VariableElement> seen = new LinkedHashSet<>(Set.of(variable));
    Deque<VariableElement> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (VariableElement source : assigned.getOrDefault(open.remove(), Set.of())) {
        if (seen.add(source)) {
          open.add(source);
        }
      }
    }
    seen.removeIf(each -> !each.getKind().isField());
    return seen;
  }

  @Override
  public void visitVarDef(JCTree.JCVariableDecl tree) {
    if (tree.init != null && tree.sym != null) {
      takes(tree.sym, tree.init);
    }
    super.visitVarDef(tree);
  }

  private void takes(VariableElement local, JCTree value) {
    for (VariableElement source : variables(value)) {
      assigned.computeIfAbsent(local, made -> new LinkedHashSet<>()).add(source);
    }
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
    if (TreeInfo.symbol(tree.lhs) instanceof Symbol.VarSymbol variable
        && !variable.getKind().isField()) {
      takes(variable, tree.rhs);
    }
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
    variables(object).forEach(variable -> uses.add(new Use(variable, by, given)));
  }

  /** The variables one of which an expression is. */
  private static List<VariableElement> variables(JCTree expression) {
    JCTree at = plain(expression);
    if (at instanceof JCTree.JCConditional choice) {
      List<VariableElement> both = new ArrayList<>(variables(choice.truepart));
      both.addAll(variables(choice.falsepart));
      return both;
    }
    return TreeInfo.symbol(at) instanceof Symbol.VarSymbol variable ? List.of(variable) : List.of();
  }

  private static JCTree plain(JCTree tree) {
    JCTree at = TreeInfo.skipParens(tree);
    while (at instanceof JCTree.JCTypeCast cast) {
      at = TreeInfo.skipParens(cast.expr);
    }
    return at;
  }
}
