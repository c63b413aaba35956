package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects of the program's own classes that are made in sight, and which methods they have. */
final class OwnObjects {
  private static final Set<String> ROOTS =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final Program program;
  private final Session session;
  private final Map<Key, TypeRef> classes = new HashMap<>();
  private final Map<TypeRef, Boolean> concerned = new HashMap<>();

  OwnObjects(Program program, Session session) {
    this.program = program;
    this.session = session;
  }

  /** Another entry: nothing has been made. */
  void startOver() {
    classes.clear();
  }

  void note(Key key, TypeRef type) {
    classes.put(key, type);
  }

  boolean isOwn(Held held) {
    return held instanceof Held.Of of && classes.containsKey(of.key());
  }

  /** Whether what code of a class sees of the code around it stands in its fields, all of it. */
  boolean standsAlone(Instr.New made) {
    boolean named =
        program
            .find(made.type())
            .filter(ClassInfo::fromSource)
            .filter(info -> !info.flags().contains(ClassInfo.Flag.ANONYMOUS))
            .isPresent();
    return named
        && made.around().isEmpty()
        && concerned.computeIfAbsent(made.type(), this::isConcerned)
        && hasOwnLine(made.type());
  }

  /** Whether objects of a class hold, take or give anything that this pass is about. */
  private boolean isConcerned(TypeRef type) {
    Optional<ClassInfo> at = program.find(type);
    while (at.isPresent()) {
      boolean here =
          at.get().fields().stream().map(FieldRef::type).anyMatch(this::isTracked)
              || at.get().methods().stream()
                  .map(MethodInfo::method)
                  .anyMatch(method -> mentions(method) || session.changes(method));
      if (here) {
        return true;
      }
      at = at.get().superclass().flatMap(program::find);
    }
    return false;
  }

  private boolean mentions(MethodRef method) {
    return isTracked(method.result()) || method.parameters().stream().anyMatch(this::isTracked);
  }

  /** A list of Java may hold anything; what fills it with arrays takes or makes some. */
  private boolean isTracked(TypeRef type) {
    TypeRef plain = new TypeRef(type.name().replace("[]", ""));
    return session
        .tracked(plain)
        .filter(kind -> kind != Kind.LIST || !plain.name().startsWith("java."))
        .isPresent();
  }

  /** Whether all its superclasses are classes of the program. */
  private boolean hasOwnLine(TypeRef type) {
    Optional<TypeRef> at = Optional.of(type);
    while (at.isPresent() && !ROOTS.contains(at.get().name())) {
      Optional<ClassInfo> info = program.find(at.get()).filter(ClassInfo::fromSource);
      if (info.isEmpty()) {
        return false;
      }
      at = info.get().superclass();
    }
    return true;
  }

  /** The fields of an object that matter here; each holds nothing until somebody sets it. */
  List<FieldRef> fields(TypeRef type) {
    List<FieldRef> found = new ArrayList<>();
    Optional<ClassInfo> at = program.find(type);
    while (at.isPresent() && at.get().fromSource()) {
      at.get().fields().stream()
          .filter(field -> !field.isStatic() && isTracked(field.type()))
          .forEach(found::add);
      at = at.get().superclass().flatMap(program::find);
    }
    return found;
  }

  boolean hasOwnSuperclass(TypeRef type) {
    return program
        .find(type)
        .flatMap(ClassInfo::superclass)
        .filter(above -> !ROOTS.contains(above.name()))
        .isPresent();
  }

  /** The method that runs where one is called on an object whose class is known. */
  Optional<MethodRef> implementation(MethodRef method, Held receiver) {
    Optional<TypeRef> at =
        receiver instanceof Held.Of of
            ? Optional.ofNullable(classes.get(of.key()))
            : Optional.empty();
    while (at.isPresent()) {
      Optional<ClassInfo> info = program.find(at.get());
      Optional<MethodRef> found =
          info.stream()
              .flatMap(each -> each.methods().stream())
              .filter(MethodInfo::hasBody)
              .map(MethodInfo::method)
              .filter(own -> own.signature().equals(method.signature()))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      at = info.flatMap(ClassInfo::superclass);
    }
    return Optional.empty();
  }
}
