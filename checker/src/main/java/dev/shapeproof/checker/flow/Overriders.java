package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods some class in sight may override. */
final class Overriders {
  private final Program program;
  private final Map<String, Set<String>> declaring = new HashMap<>();
  private final Map<MethodRef, Boolean> overridden = new HashMap<>();

  Overriders(Program program) {
    this.program = program;
    for (ClassInfo info : program.roots()) {
      info.methods()
          .forEach(
              method ->
                  declaring
                      .computeIfAbsent(signature(method.method()), ignored -> new HashSet<>())
                      .add(info.type().name()));
    }
  }

  private static String signature(MethodRef method) {
    return method.key().substring(method.key().indexOf('#'));
  }

  /**
   * The method of {@code type}, or the nearest of its supertypes, with this signature and a body.
   */
  Optional<MethodRef> implementation(MethodRef method, TypeRef type) {
    for (Optional<ClassInfo> info = program.find(type);
        info.isPresent();
        info = info.get().superclass().flatMap(program::find)) {
      Optional<MethodRef> own = declared(info.get(), method);
      if (own.isPresent()) {
        return own;
      }
      for (TypeRef superinterface : info.get().interfaces()) {
        Optional<MethodRef> inherited =
            program.find(superinterface).flatMap(found -> declared(found, method));
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<MethodRef> declared(ClassInfo info, MethodRef method) {
    return info.methods().stream()
        .filter(MethodInfo::hasBody)
        .map(MethodInfo::method)
        .filter(own -> signature(own).equals(signature(method)))
        .findFirst();
  }

  /** Of a class without a name only its supertypes can be asked. */
  private boolean isBelow(ClassInfo info, TypeRef type) {
    return !info.type().equals(type)
        && (program.isSubtype(info.type(), type)
            || info.superclass().filter(above -> program.isSubtype(above, type)).isPresent()
            || info.interfaces().stream().anyMatch(above -> program.isSubtype(above, type)));
  }

  boolean overridden(MethodRef method) {
    return overridden.computeIfAbsent(method, this::isOverridden);
  }

  private boolean isOverridden(MethodRef method) {
    return declaring.getOrDefault(signature(method), Set.of()).stream()
            .anyMatch(
                owner ->
                    !owner.equals(method.owner().name())
                        && program.isSubtype(new TypeRef(owner), method.owner()))
        || program.declaringElsewhere(signature(method)).stream()
            .anyMatch(info -> isBelow(info, method.owner()));
  }
}
