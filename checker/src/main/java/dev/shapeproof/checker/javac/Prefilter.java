package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import dev.shapeproof.checker.travel.Travelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out code without tensors as early as possible: first the whole compilation, from the
 * classes that the compiler has met, then single files, from what they import and can reach.
 */
final class Prefilter {

  private static final String OURS = "dev.shapeproof.annotations";

  private final Context context;
  private final ModelledTypes modelled;
  private final Travelled travelled;
  private final Map<String, Boolean> packages = new HashMap<>();
  private final IdentityHashMap<Symbol.PackageSymbol, Boolean> modelledOnes =
      new IdentityHashMap<>();
  private final IdentityHashMap<Symbol.PackageSymbol, Boolean> reachedOnes =
      new IdentityHashMap<>();

  Prefilter(Context context, ModelledTypes modelled, Travelled travelled) {
    this.context = context;
    this.modelled = modelled;
    this.travelled = travelled;
  }

  /**
   * Whether any tensor class was met, or could be through a package that is imported as a whole.
   */
  boolean mayConcern(Collection<CompilationUnitTree> units) {
    for (Symbol.ClassSymbol type : Symtab.instance(context).getAllClasses()) {
      if (type.completer == Symbol.Completer.NULL_COMPLETER && isModelled(type)) {
        return true;
      }
    }
    return units.stream().anyMatch(this::namesModelled);
  }

  /** The files that can matter, in the given order. */
  List<CompilationUnitTree> roots(Collection<CompilationUnitTree> units) {
    Reach reach = new Reach(this);
    Set<CompilationUnitTree> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (CompilationUnitTree unit : units) {
        if (!reached.contains(unit) && reach.touches(unit)) {
          reached.add(unit);
          reach.add(unit);
          grows = true;
        }
      }
    }
    List<CompilationUnitTree> roots = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      if (reached.contains(unit) && new Mentions(this).in(unit)) {
        roots.add(unit);
      }
    }
    return roots;
  }

  /** Whether a class is of a library with a model, or of a module that brought its code. */
  boolean isModelled(Symbol.ClassSymbol type) {
    return type.owner != null
        && (modelledOnes.computeIfAbsent(packageOf(type), it -> isModelledPackage(name(it)))
            || mayHaveTravelled(type));
  }

  private boolean mayHaveTravelled(Symbol.ClassSymbol type) {
    return !travelled.isEmpty() && travelled.mayKnow(type.flatName().toString());
  }

  private boolean mayReach(String packageName) {
    return isModelledPackage(packageName) || travelled.hasPackage(packageName);
  }

  boolean isModelledPackage(String name) {
    return packages.computeIfAbsent(name, n -> n.startsWith(OURS) || modelled.isModelledPackage(n));
  }

  /**
   * Whether a file stands in a modelled package or imports from one, or from one of which code
   * travelled.
   */
  boolean namesModelled(CompilationUnitTree unit) {
    if (mayReach(packageOf(unit))) {
      return true;
    }
    for (ImportTree imported : unit.getImports()) {
      if (mayReach(imported)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an import reaches into such a package, by symbol where the compiler knows it, else by
   * its text.
   */
  private boolean mayReach(ImportTree imported) {
    Tree qualified = imported.getQualifiedIdentifier();
    JCTree.JCFieldAccess select = (JCTree.JCFieldAccess) qualified;
    Symbol from = TreeInfo.symbol(select.selected);
    return from == null
        ? mayReach(select.selected.toString())
        : reachedOnes.computeIfAbsent(packageOf(from), it -> mayReach(name(it)));
  }

  private static String name(Symbol.PackageSymbol symbol) {
    return symbol.fullname.toString();
  }

  @SuppressWarnings("ASTHelpersSuggestions") // that is a class of Error Prone's own
  private static Symbol.PackageSymbol packageOf(Symbol symbol) {
    return symbol.packge();
  }

  static String packageOf(CompilationUnitTree unit) {
    Symbol.PackageSymbol symbol = ((JCTree.JCCompilationUnit) unit).packge;
    return symbol == null ? "" : name(symbol);
  }
}
