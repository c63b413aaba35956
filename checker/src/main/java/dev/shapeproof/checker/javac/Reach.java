package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
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
  private final Set<Name> simple = new HashSet<>();

  Reach(Prefilter prefilter) {
    this.prefilter = prefilter;
  }

  /** Remembers the classes of a file that reaches tensors. */
  void add(CompilationUnitTree unit) {
    packages.add(Prefilter.packageOf(unit));
    for (var type : unit.getTypeDecls()) {
      if (type instanceof JCTree.JCClassDecl declared && declared.sym != null) {
        types.add(declared.sym.fullname.toString());
        simple.add(declared.name);
      }
    }
  }

  boolean touches(CompilationUnitTree unit) {
    if (prefilter.namesModelled(unit) || packages.contains(Prefilter.packageOf(unit))) {
      return true;
    }
    for (ImportTree imported : unit.getImports()) {
      if (imported.getQualifiedIdentifier() instanceof JCTree.JCFieldAccess name && touches(name)) {
        return true;
      }
    }
    return false;
  }

  /** The text of an import is dear, so its simple names come first. */
  private boolean touches(JCTree.JCFieldAccess imported) {
    boolean whole = imported.name.contentEquals("*");
    if (!whole
        && !simple.contains(imported.name)
        && !simple.contains(TreeInfo.name(imported.selected))) {
      return false;
    }
    String outer = imported.selected.toString();
    return (whole && packages.contains(outer))
        || types.contains(outer)
        || types.contains(outer + "." + imported.name);
  }
}
