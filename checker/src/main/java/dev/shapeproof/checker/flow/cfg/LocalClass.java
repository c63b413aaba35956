package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.type.DeclaredType;

/** The declaration of a named class that stands within a method. */
final class LocalClass extends TreeScanner<Void, Void> {
  private final Symbol.ClassSymbol wanted;
  private Optional<ClassTree> found = Optional.empty();

  private LocalClass(Symbol.ClassSymbol wanted) {
    this.wanted = wanted;
  }

  /**
   * The class where its objects see variables of the method around it and nothing else does: empty
   * for any that is not local, and where its superclass sees variables of its own.
   */
  static Optional<ClassTree> of(Symbol.ClassSymbol made, TreePath within) {
    boolean sees = made.getKind() == ElementKind.CLASS && isLocal(made);
    if (!sees
        || (made.getSuperclass() instanceof DeclaredType above
            && isLocal((Symbol.ClassSymbol) above.asElement()))) {
      return Optional.empty();
    }
    LocalClass search = new LocalClass(made);
    search.scan(within.getCompilationUnit(), null);
    return search.found;
  }

  private static boolean isLocal(Symbol.ClassSymbol type) {
    return type.getNestingKind() == NestingKind.LOCAL;
  }

  @Override
  public Void visitClass(ClassTree tree, Void p) {
    if (((JCTree.JCClassDecl) tree).sym == wanted) {
      found = Optional.of(tree);
      return null;
    }
    return super.visitClass(tree, null);
  }
}
