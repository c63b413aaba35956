package dev.shapeproof.checker.model;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Full names of the types that a model file writes simply: its imports, its nested classes, then
 * java.lang.
 */
final class TypeNames {
  private static final Set<String> JAVA_LANG =
      Set.of(
          "Object",
          "String",
          "Number",
          "Integer",
          "Long",
          "Short",
          "Byte",
          "Character",
          "Boolean",
          "Float",
          "Double",
          "Math",
          "CharSequence",
          "Comparable",
          "Iterable",
          "Runnable",
          "StringBuilder",
          "StringBuffer",
          "System",
          "AutoCloseable",
          "Class",
          "Enum",
          "Record",
          "Void",
          "Throwable",
          "Exception",
          "Appendable",
          "StrictMath");

  private final Map<String, String> imported = new HashMap<>();
  private final Complaints complaints;

  TypeNames(CompilationUnit unit, Complaints complaints) {
    this.complaints = complaints;
    for (ImportDeclaration each : unit.getImports()) {
      if (each.isAsterisk() || each.isStatic()) {
        complaints.add(each, "import each class by its full name");
      } else {
        String simple = each.getName().getIdentifier();
        String before = imported.put(simple, each.getNameAsString());
        if (before != null) {
          complaints.add(each, "'" + simple + "' is imported twice");
        }
      }
    }
  }

  /**
   * Full name of a class that the file declares: its import, or its place inside a declared class.
   */
  Optional<TypeRef> declared(TypeDeclaration<?> type) {
    Optional<Node> parent = type.getParentNode();
    if (parent.isPresent() && parent.get() instanceof ClassOrInterfaceDeclaration outer) {
      return declared(outer).map(name -> new TypeRef(name + "." + type.getNameAsString()));
    }
    return resolve(type.getNameAsString()).map(TypeRef::new);
  }

  /** Erasure of a written type. Type variables are not known here: write their bound. */
  TypeRef erased(Type type) {
    if (type instanceof ArrayType array) {
      return new TypeRef(erased(array.getComponentType()) + "[]");
    } else if (type instanceof PrimitiveType || type.isVoidType()) {
      return new TypeRef(type.asString());
    } else if (type instanceof ClassOrInterfaceType named) {
      return named(named);
    }
    complaints.add(type, "cannot use the type '" + type + "' here");
    return TypeRef.OBJECT;
  }

  /** The class that a name stands for where it is written. */
  Optional<TypeRef> named(String written, Node at) {
    return resolve(written).or(() -> nested(written, at)).map(TypeRef::new);
  }

  private TypeRef named(ClassOrInterfaceType type) {
    String written = type.getNameWithScope();
    Optional<String> known = resolve(written).or(() -> nested(written, type));
    if (known.isEmpty()) {
      complaints.add(type, "unknown class '" + written + "': import it by its full name");
    }
    return new TypeRef(known.orElse(written));
  }

  /** A nested class written simply inside one of its enclosing declarations. */
  private Optional<String> nested(String written, Node at) {
    Optional<Node> around = at.getParentNode();
    while (around.isPresent()) {
      if (around.get() instanceof ClassOrInterfaceDeclaration outer) {
        boolean here =
            outer.getMembers().stream()
                .anyMatch(
                    member ->
                        member instanceof TypeDeclaration<?> in
                            && in.getNameAsString().equals(written));
        if (here) {
          return declared(outer).map(name -> name + "." + written);
        }
      }
      around = around.get().getParentNode();
    }
    return Optional.empty();
  }

  private Optional<String> resolve(String written) {
    int dot = written.indexOf('.');
    String head = dot < 0 ? written : written.substring(0, dot);
    String rest = dot < 0 ? "" : written.substring(dot);
    if (imported.containsKey(head)) {
      return Optional.of(imported.get(head) + rest);
    } else if (JAVA_LANG.contains(head)) {
      return Optional.of("java.lang." + written);
    }
    return dot > 0 && Character.isLowerCase(head.charAt(0))
        ? Optional.of(written)
        : Optional.empty();
  }
}
