package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which methods some class of this compilation may override. */
final class Overriders {
  private final Program program;
  private final Map<String, Set<String>> declaring = new HashMap<>();

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

  boolean overridden(MethodRef method) {
    return declaring.getOrDefault(signature(method), Set.of()).stream()
        .anyMatch(
            owner ->
                !owner.equals(method.owner().name())
                    && program.isSubtype(
                        new dev.shapeproof.checker.flow.ir.TypeRef(owner), method.owner()));
  }
}
