package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.Instr;
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
      if (program.body(method) instanceof Program.BodyResult.Found body) {
        contents(body.body(), found);
      }
    }
    return found;
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

  /** Fields that a body reads in order to write into them, or hands to somebody who may. */
  private void contents(Body body, Set<String> changed) {
    Map<Integer, String> read = new HashMap<>();
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.FieldGet get) {
          read.put(get.target(), name(get.field()));
        } else if (instr instanceof Instr.ArraySet set && read.containsKey(set.array())) {
          changed.add(read.get(set.array()));
        } else if (instr instanceof Instr.Invoke invoke && read.containsKey(invoke.receiver())) {
          if (!Harmless.keeps(invoke.method()) && Harmless.changes(invoke.method())) {
            changed.add(read.get(invoke.receiver()));
          }
        } else if (instr instanceof Instr.Lambda lambda
            && program.body(lambda.body()) instanceof Program.BodyResult.Found inner) {
          contents(inner.body(), changed);
        }
      }
    }
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
