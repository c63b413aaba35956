package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;

/**
 * The one walk over a file's attributed trees: whether anything in it has a modelled type. Stops at
 * the first.
 */
final class Mentions {

  private final Prefilter prefilter;
  private boolean found;

  Mentions(Prefilter prefilter) {
    this.prefilter = prefilter;
  }

  boolean in(CompilationUnitTree unit) {
    JCTree.JCCompilationUnit tree = (JCTree.JCCompilationUnit) unit;
    if (prefilter.isModelledPackage(Prefilter.packageOf(unit))) {
      return true;
    }
    Walk walk = new Walk();
    for (JCTree type : tree.getTypeDecls()) {
      walk.scan(type);
    }
    return found;
  }

  private void look(Type type) {
    Type current = type;
    while (current != null && current.hasTag(TypeTag.ARRAY)) {
      current = ((Type.ArrayType) current).elemtype;
    }
    if (current != null
        && current.hasTag(TypeTag.CLASS)
        && current.tsym instanceof Symbol.ClassSymbol symbol
        && prefilter.isModelled(symbol)) {
      found = true;
    }
  }

  private final class Walk extends TreeScanner {

    @Override
    public void scan(JCTree tree) {
      if (tree != null && !found) {
        look(tree.type);
        super.scan(tree);
      }
    }
  }
}
