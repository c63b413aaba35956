package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.tree.JCTree;
import java.util.HashSet;
import java.util.Set;

/**
 * Which files can get at a tensor without walking their trees: those that name a modelled package,
 * and those that stand in or import from the package of such a file.
 */
final class Reach {

  private final Prefilter prefilter;
  private final Set<String> packages = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  Reach(Prefilter prefilter) {
    this.prefilter = prefilter;
  }

  /** Remembers the classes of a file that reaches tensors. */
  void add(CompilationUnitTree unit) {
    packages.add(Prefilter.packageOf(unit));
    for (var type : unit.getTypeDecls()) {
      if (type instanceof JCTree.JCClassDecl declared && declared.sym != null) {
        types.add(declared.sym.fullname.toString());
      }
    }
  }

  boolean touches(CompilationUnitTree unit) {
    if (prefilter.namesModelled(unit) || packages.contains(Prefilter.packageOf(unit))) {
      return true;
    }
    for (ImportTree imported : unit.getImports()) {
      String text = imported.getQualifiedIdentifier().toString();
      String outer = text.substring(0, text.lastIndexOf('.'));
      boolean whole = text.endsWith(".*") && packages.contains(outer);
      if (whole || types.contains(text) || types.contains(outer)) {
        return true;
      }
    }
    return false;
  }
}
