package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Cursor;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which method runs on an object of a known class: the nearest one in its class or above, whether
 * its body stands in the compilation or in a model.
 */
final class Dispatch {
  private static final Set<String> WHOLE =
      Set.of("int", "long", "short", "byte", "java.lang.Integer", "java.lang.Long");
  private static final Set<String> REAL =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");
  private static final Set<String> TRUTH = Set.of("boolean", "java.lang.Boolean");
  private static final Set<String> ANY = Set.of("java.lang.Object", "java.lang.Number");

  private final Program program;
  private final Models models;
  private final Map<TypeRef, List<TypeRef>> lines = new HashMap<>();
  private final Map<String, Optional<MethodRef>> overriding = new HashMap<>();

  Dispatch(Program program, Models models) {
    this.program = program;
    this.models = models;
  }

  /** What runs where {@code method} is called on an object of this class and no other. */
  Optional<MethodRef> overriding(MethodRef method, TypeRef type) {
    boolean ofJava = type.name().startsWith("java.") && models.classes(type).isEmpty();
    if (type.equals(method.owner()) || ofJava || type.isArray()) {
      return Optional.empty();
    }
    return overriding.computeIfAbsent(
        method.key() + " on " + type,
        key ->
            line(type).stream()
                .flatMap(
                    each ->
                        declared(each, own -> own.signature().equals(method.signature())).stream())
                .findFirst()
                .filter(found -> !found.equals(method)));
  }

  /** The method of this name that takes such arguments, of a class or the nearest above it. */
  Optional<MethodRef> named(TypeRef type, String name, List<Value> arguments, Cursor cursor) {
    for (TypeRef each : line(type)) {
      List<MethodRef> found =
          declared(each, own -> own.name().equals(name) && takes(own, arguments, cursor));
      if (!found.isEmpty()) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The static method or constructor of this name that takes such arguments. */
  Optional<MethodRef> ofClass(TypeRef type, String name, List<Value> arguments, Cursor cursor) {
    List<MethodRef> found =
        declared(
            type,
            own ->
                own.name().equals(name)
                    && (own.isStatic() || own.isConstructor())
                    && takes(own, arguments, cursor));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A class, its superclasses, then its interfaces. */
  private List<TypeRef> line(TypeRef type) {
    List<TypeRef> known = lines.get(type);
    if (known == null) {
      Set<TypeRef> all = new LinkedHashSet<>();
      List<TypeRef> interfaces = new ArrayList<>();
      for (Optional<TypeRef> at = Optional.of(type); at.isPresent(); ) {
        TypeRef each = at.get();
        all.add(each);
        Optional<ClassInfo> info = program.find(each);
        info.ifPresent(found -> interfaces.addAll(found.interfaces()));
        models.classes(each).forEach(model -> interfaces.addAll(model.supertypes()));
        at = info.flatMap(ClassInfo::superclass).filter(above -> !all.contains(above));
      }
      interfaces.forEach(each -> above(each, all));
      known = List.copyOf(all);
      lines.put(type, known);
    }
    return known;
  }

  private void above(TypeRef type, Set<TypeRef> all) {
    if (all.add(type)) {
      program.find(type).ifPresent(info -> info.interfaces().forEach(each -> above(each, all)));
      models.classes(type).forEach(model -> model.supertypes().forEach(each -> above(each, all)));
    }
  }

  /** Methods that a class itself declares, with a body in the compilation or a meaning. */
  private List<MethodRef> declared(TypeRef type, Predicate<MethodRef> wanted) {
    Optional<ClassInfo> info = program.find(type).filter(ClassInfo::fromSource);
    if (info.isPresent()) {
      return info.get().methods().stream()
          .filter(MethodInfo::hasBody)
          .map(MethodInfo::method)
          .filter(wanted)
          .toList();
    }
    for (ModelClass model : models.classes(type)) {
      List<MethodRef> found =
          model.methods().values().stream()
              .filter(each -> !each.is(ModelMethod.Flag.OPAQUE))
              .map(each -> each.reference(model.type()))
              .filter(wanted)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private boolean takes(MethodRef method, List<Value> arguments, Cursor cursor) {
    if (method.parameters().size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!fits(arguments.get(i), method.parameters().get(i), cursor)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Value value, TypeRef type, Cursor cursor) {
    if (ANY.contains(type.name())) {
      return true;
    }
    boolean primitive = type.name().indexOf('.') < 0 && !type.isArray();
    if (value instanceof Value.Int) {
      return WHOLE.contains(type.name()) || REAL.contains(type.name());
    }
    if (value instanceof Value.Real) {
      return REAL.contains(type.name());
    }
    if (value instanceof Value.Bool) {
      return TRUTH.contains(type.name());
    }
    if (value instanceof Value.Null) {
      return !primitive;
    }
    if (value instanceof Value.Tensor) {
      return is(type, Kind.TENSOR);
    }
    if (value instanceof Value.Sizes) {
      return is(type, Kind.SHAPE);
    }
    if (value instanceof Value.Text) {
      return type.equals(TypeRef.STRING);
    }
    if (value instanceof Value.Items) {
      return type.isArray() || is(type, Kind.LIST);
    }
    if (value instanceof Value.Function) {
      return !primitive && type.name().startsWith("java.util.function.");
    }
    return value instanceof Value.Ref ref
        ? !primitive
            && cursor
                .object(ref.id())
                .map(object -> object.type().equals(TypeRef.OBJECT) || below(object.type(), type))
                .orElse(true)
        : true;
  }

  private boolean is(TypeRef type, Kind kind) {
    return models.kindOf(type).filter(kind::equals).isPresent();
  }

  private boolean below(TypeRef type, TypeRef other) {
    return type.equals(other)
        || (type.isArray() && other.isArray())
        || program.isSubtype(type, other)
        || line(type).contains(other);
  }
}
