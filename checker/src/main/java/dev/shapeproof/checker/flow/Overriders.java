package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods some class in sight may override. */
final class Overriders {
  private final Program program;
  private final Map<String, Set<String>> declaring = new HashMap<>();
  private final Map<String, List<MethodRef>> named = new HashMap<>();
  private final Map<MethodRef, Boolean> overridden = new HashMap<>();

  Overriders(Program program) {
    this.program = program;
    for (ClassInfo info : program.roots()) {
      info.methods().stream().map(MethodInfo::method).forEach(this::note);
    }
  }

  private void note(MethodRef method) {
    declaring
        .computeIfAbsent(signature(method), ignored -> new HashSet<>())
        .add(method.owner().name());
    named.computeIfAbsent(arity(method), ignored -> new ArrayList<>()).add(method);
  }

  private static String arity(MethodRef method) {
    return method.name() + "/" + method.parameters().size();
  }

  private static String signature(MethodRef method) {
    return method.key().substring(method.key().indexOf('#'));
  }

  /**
   * The method of {@code type}, or the nearest of its supertypes, that has a body and is this one
   * or overrides it: with its signature, or with types in the place of type variables.
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

  private Optional<MethodRef> declared(ClassInfo info, MethodRef method) {
    List<MethodRef> alike =
        info.methods().stream()
            .filter(MethodInfo::hasBody)
            .map(MethodInfo::method)
            .filter(own -> arity(own).equals(arity(method)))
            .toList();
    return alike.stream()
        .filter(own -> signature(own).equals(signature(method)))
        .findFirst()
        .or(() -> alike.stream().filter(own -> narrows(own, method)).findFirst());
  }

  /** Whether a method overrides one that has another signature, as it is about a type variable. */
  private boolean narrows(MethodRef own, MethodRef above) {
    return !own.owner().equals(above.owner())
        && !signature(own).equals(signature(above))
        && program.overridden(own).contains(above);
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
        || named.getOrDefault(arity(method), List.of()).stream()
            .anyMatch(own -> narrows(own, method))
        || program.declaringElsewhere(signature(method)).stream()
            .anyMatch(info -> isBelow(info, method.owner()));
  }
}
