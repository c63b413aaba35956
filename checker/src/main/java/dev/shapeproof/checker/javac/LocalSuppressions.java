package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.report.Suppression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code @SuppressWarnings} on a local variable, which is finer than what a method's declaration
 * says.
 */
final class LocalSuppressions {

  private final JavacProgram program;

  LocalSuppressions(JavacProgram program) {
    this.program = program;
  }

  /** The report without the findings that a variable's declaration silences. */
  Report without(Report report) {
    List<Diagnostic> kept = report.diagnostics().stream().filter(d -> !covers(d)).toList();
    return new Report(kept, report.ledger(), report.notes());
  }

  private boolean covers(Diagnostic diagnostic) {
    if (!diagnostic.at().isKnown()) {
      return false;
    }
    Set<String> values = program.suppressedAt(diagnostic.at().file(), diagnostic.at().start());
    return !values.isEmpty() && new Suppression(values).silencing(diagnostic.id()).isPresent();
  }

  /** The values on the variables whose declaration a position lies in. */
  static Set<String> around(CompilationUnitTree unit, int position) {
    Set<String> values = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void p) {
        JCTree.JCVariableDecl declaration = (JCTree.JCVariableDecl) tree;
        int end = TreeInfo.endPos(declaration.init == null ? declaration : declaration.init);
        boolean inside = TreeInfo.getStartPos(declaration) <= position;
        if (inside
            && declaration.sym != null
            && (position <= end || isLast(declaration, position))) {
          values.addAll(DeclarationReader.suppressed(declaration.sym));
        }
        return super.visitVariable(tree, p);
      }
    }.scan(unit, null);
    return values;
  }

  /** Without end positions a declaration reaches at least to the last tree in it. */
  private static boolean isLast(JCTree.JCVariableDecl declaration, int position) {
    int[] last = {-1};
    new com.sun.tools.javac.tree.TreeScanner() {
      @Override
      public void scan(JCTree tree) {
        if (tree != null) {
          last[0] = Math.max(last[0], tree.pos);
          super.scan(tree);
        }
      }
    }.scan(declaration);
    return position <= last[0];
  }
}
