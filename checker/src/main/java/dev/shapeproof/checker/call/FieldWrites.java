package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.ContentsUse;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields are written elsewhere than in constructors and initialisers. */
public final class FieldWrites {
  private final Program program;
  private final Map<String, Set<String>> written = new HashMap<>();
  private final Map<String, Set<String>> changed = new HashMap<>();

  public FieldWrites(Program program) {
    this.program = program;
  }

  boolean outsideConstructors(FieldRef field) {
    return written(field.owner()).contains(name(field));
  }

  /** Whether some method changes what the object in the field holds. */
  boolean contentsChange(FieldRef field) {
    boolean seen = field.isPrivate() || (field.isFinal() && field.isStatic());
    return !seen || changed(field.owner()).contains(name(field));
  }

  /** How the code of the top-level class around this one uses fields. */
  public FieldUse around(TypeRef type) {
    return new FieldUse(written(type), changed(type));
  }

  private Set<String> written(TypeRef type) {
    String topLevel = outermost(type.name());
    Set<String> known = written.get(topLevel);
    if (known == null) {
      known = program.fieldUse(type).map(FieldUse::written).orElseGet(() -> scanWritten(topLevel));
      written.put(topLevel, known);
    }
    return known;
  }

  private Set<String> scanWritten(String topLevel) {
    Set<String> found = new HashSet<>();
    for (MethodRef method : methods(topLevel)) {
      program.assigned(method).forEach(field -> found.add(name(field)));
    }
    return found;
  }

  private Set<String> changed(TypeRef type) {
    String topLevel = outermost(type.name());
    Set<String> known = changed.get(topLevel);
    if (known == null) {
      known = program.fieldUse(type).map(FieldUse::changed).orElseGet(() -> scanChanged(topLevel));
      changed.put(topLevel, known);
    }
    return known;
  }

  private Set<String> scanChanged(String topLevel) {
    Set<String> found = new HashSet<>();
    for (MethodRef method : methods(topLevel)) {
      program.contents(method).stream()
          .filter(FieldWrites::changes)
          .forEach(use -> found.add(name(use.field())));
    }
    return found;
  }

  /** Whether it changes what the object holds, as far as libraries do that. */
  private static boolean changes(ContentsUse use) {
    return use.by()
        .map(
            method ->
                use.given()
                    ? Harmless.changesArgument(method)
                    : !Harmless.keeps(method) && Harmless.changes(method))
        .orElse(true);
  }

  /** What runs after an object or class is made, in all classes of one top-level class. */
  private List<MethodRef> methods(String topLevel) {
    return program.within(new TypeRef(topLevel)).stream()
        .flatMap(info -> info.methods().stream())
        .filter(MethodInfo::hasBody)
        .map(MethodInfo::method)
        .filter(method -> !method.name().startsWith("<"))
        .toList();
  }

  private static String name(FieldRef field) {
    return field.owner() + "." + field.name();
  }

  private String outermost(String type) {
    String outer = type;
    for (var info = program.find(new TypeRef(outer));
        info.isPresent() && info.get().outer().isPresent();
        info = program.find(new TypeRef(outer))) {
      outer = info.get().outer().get().name();
    }
    return outer;
  }
}
