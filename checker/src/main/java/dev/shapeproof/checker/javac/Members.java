package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.cfg.Refs;
import dev.shapeproof.checker.flow.ir.MethodRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Looks methods and supertypes up. */
final class Members {

  private Members() {}

  /** Methods and constructors that a class itself declares. */
  static List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    found.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
    found.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    return found;
  }

  static Optional<ExecutableElement> find(TypeElement type, MethodRef method, Refs refs) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement found
          && found.getSimpleName().contentEquals(method.name())
          && refs.method(found).equals(method)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The methods of this name that a class itself declares. */
  static List<ExecutableElement> named(TypeElement type, Name name) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getSimpleName().equals(name) && member instanceof ExecutableElement method) {
        found.add(method);
      }
    }
    return found;
  }

  /** All classes and interfaces above a type, nearest first. */
  static Set<TypeElement> supertypes(TypeElement type, Types types) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type.asType(), types, found);
    return found;
  }

  private static void collect(TypeMirror type, Types types, Set<TypeElement> found) {
    for (TypeMirror up : types.directSupertypes(type)) {
      if (up instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element
          && found.add(element)) {
        collect(up, types, found);
      }
    }
  }
}
