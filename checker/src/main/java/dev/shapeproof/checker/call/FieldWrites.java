package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of this compilation are written elsewhere than in constructors and initialisers. */
final class FieldWrites {
  private final Program program;
  private final Map<String, List<ClassInfo>> classes = new HashMap<>();
  private final Map<String, Set<String>> byOutermost = new HashMap<>();
  private final Map<String, Set<String>> contents = new HashMap<>();

  FieldWrites(Program program) {
    this.program = program;
    for (ClassInfo info : program.roots()) {
      classes
          .computeIfAbsent(outermost(info.type().name()), ignored -> new ArrayList<>())
          .add(info);
    }
  }

  boolean outsideConstructors(FieldRef field) {
    String outermost = outermost(field.owner().name());
    return byOutermost
        .computeIfAbsent(outermost, this::scan)
        .contains(field.owner() + "." + field.name());
  }

  /** Whether some method changes what the object in the field holds. */
  boolean contentsChange(FieldRef field) {
    boolean seen = field.isPrivate() || (field.isFinal() && field.isStatic());
    return !seen
        || contents
            .computeIfAbsent(outermost(field.owner().name()), this::scanContents)
            .contains(field.owner() + "." + field.name());
  }

  private Set<String> scanContents(String outermost) {
    Set<String> changed = new HashSet<>();
    for (MethodRef method : methods(outermost)) {
      if (program.body(method) instanceof Program.BodyResult.Found found) {
        contents(found.body(), changed);
      }
    }
    return changed;
  }

  /** Fields that a body reads in order to write into them, or hands to somebody who may. */
  private void contents(Body body, Set<String> changed) {
    Map<Integer, String> read = new HashMap<>();
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.FieldGet get) {
          read.put(get.target(), get.field().owner() + "." + get.field().name());
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

  private Set<String> scan(String outermost) {
    Set<String> written = new HashSet<>();
    for (MethodRef method : methods(outermost)) {
      for (FieldRef field : program.assigned(method)) {
        written.add(field.owner() + "." + field.name());
      }
    }
    return written;
  }

  /** What runs after an object or class is made, in all classes of one outermost class. */
  private List<MethodRef> methods(String outermost) {
    return classes.getOrDefault(outermost, List.of()).stream()
        .flatMap(info -> info.methods().stream())
        .filter(MethodInfo::hasBody)
        .map(MethodInfo::method)
        .filter(method -> !method.name().startsWith("<"))
        .toList();
  }
}
