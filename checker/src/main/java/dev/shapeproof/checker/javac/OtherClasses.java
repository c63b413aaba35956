package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.cfg.Refs;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of this compilation in files without tensors: their methods may still override one
 * that sizes come from. Looked at only where that is asked.
 */
final class OtherClasses {
  private final List<CompilationUnitTree> units;
  private final Refs refs;
  private Optional<Map<String, List<Symbol.MethodSymbol>>> methods = Optional.empty();

  OtherClasses(Collection<CompilationUnitTree> units, Refs refs) {
    this.units = List.copyOf(units);
    this.refs = refs;
  }

  /** Those that declare a method of this signature, in the order of the files. */
  List<TypeRef> declaring(String signature) {
    Map<String, List<Symbol.MethodSymbol>> known = methods.orElseGet(this::read);
    methods = Optional.of(known);
    String name = signature.substring(1, signature.indexOf('('));
    return known.getOrDefault(name, List.of()).stream()
        .filter(method -> refs.method(method).signature().equals(signature))
        .map(method -> refs.type(Refs.owner(method)))
        .toList();
  }

  private Map<String, List<Symbol.MethodSymbol>> read() {
    Map<String, List<Symbol.MethodSymbol>> found = new HashMap<>();
    units.forEach(unit -> unit.getTypeDecls().forEach(type -> read(type, found)));
    return found;
  }

  private static void read(Tree tree, Map<String, List<Symbol.MethodSymbol>> found) {
    if (tree instanceof JCTree.JCClassDecl type) {
      type.getMembers().forEach(member -> read(member, found));
    } else if (tree instanceof JCTree.JCMethodDecl method
        && method.sym != null
        && !method.sym.isStatic()
        && !method.sym.isConstructor()) {
      found.computeIfAbsent(method.sym.name.toString(), name -> new ArrayList<>()).add(method.sym);
    }
  }
}
