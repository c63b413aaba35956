package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
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
  private final Map<String, FieldUse> uses = new HashMap<>();

  public FieldWrites(Program program) {
    this.program = program;
  }

  boolean outsideConstructors(FieldRef field) {
    return around(field.owner()).written().contains(name(field));
  }

  /** Whether some method changes what the object in the field holds. */
  boolean contentsChange(FieldRef field) {
    boolean seen = field.isPrivate() || (field.isFinal() && field.isStatic());
    return !seen || around(field.owner()).changed().contains(name(field));
  }

  /** How the code of the top-level class around this one uses fields. */
  public FieldUse around(TypeRef type) {
    String topLevel = outermost(type.name());
    FieldUse known = uses.get(topLevel);
    if (known == null) {
      known = program.fieldUse(type).orElseGet(() -> scan(program.within(new TypeRef(topLevel))));
      uses.put(topLevel, known);
    }
    return known;
  }

  private FieldUse scan(List<ClassInfo> classes) {
    Set<String> written = new HashSet<>();
    Set<String> changed = new HashSet<>();
    for (ClassInfo info : classes) {
      for (MethodInfo method : info.methods()) {
        if (method.hasBody()
            && !method.method().name().startsWith("<")
            && program.body(method.method()) instanceof Program.BodyResult.Found found) {
          found.body().blocks().forEach(block -> collect(block, written));
          contents(found.body(), changed);
        }
      }
    }
    return new FieldUse(written, changed);
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

  private void collect(Block block, Set<String> written) {
    for (Instr instr : block.instrs()) {
      if (instr instanceof Instr.FieldSet set) {
        written.add(name(set.field()));
      } else if (instr instanceof Instr.Lambda lambda
          && program.body(lambda.body()) instanceof Program.BodyResult.Found found) {
        found.body().blocks().forEach(inner -> collect(inner, written));
      }
    }
  }
}
