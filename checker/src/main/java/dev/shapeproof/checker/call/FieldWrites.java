package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which fields of this compilation are written elsewhere than in constructors and initialisers. */
final class FieldWrites {
  private final Program program;
  private final Map<String, Set<String>> byOutermost = new HashMap<>();

  FieldWrites(Program program) {
    this.program = program;
  }

  boolean outsideConstructors(FieldRef field) {
    String outermost = outermost(field.owner().name());
    return byOutermost
        .computeIfAbsent(outermost, this::scan)
        .contains(field.owner() + "." + field.name());
  }

  private String outermost(String type) {
    String outer = type;
    for (var info = program.find(new dev.shapeproof.checker.flow.ir.TypeRef(outer));
        info.isPresent() && info.get().outer().isPresent();
        info = program.find(new dev.shapeproof.checker.flow.ir.TypeRef(outer))) {
      outer = info.get().outer().get().name();
    }
    return outer;
  }

  private Set<String> scan(String outermost) {
    Set<String> written = new HashSet<>();
    for (ClassInfo info : program.roots()) {
      if (!outermost(info.type().name()).equals(outermost)) {
        continue;
      }
      for (MethodInfo method : info.methods()) {
        if (method.hasBody()
            && !method.method().name().startsWith("<")
            && program.body(method.method()) instanceof Program.BodyResult.Found found) {
          found.body().blocks().forEach(block -> collect(block, written));
        }
      }
    }
    return written;
  }

  private void collect(Block block, Set<String> written) {
    for (Instr instr : block.instrs()) {
      if (instr instanceof Instr.FieldSet set) {
        written.add(set.field().owner() + "." + set.field().name());
      } else if (instr instanceof Instr.Lambda lambda
          && program.body(lambda.body()) instanceof Program.BodyResult.Found found) {
        found.body().blocks().forEach(inner -> collect(inner, written));
      }
    }
  }
}
