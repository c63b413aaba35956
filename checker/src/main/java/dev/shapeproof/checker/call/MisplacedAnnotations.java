package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.notation.NotationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Annotations about tensors on parameters and results that are none: numbers, texts. */
final class MisplacedAnnotations {
  private static final Set<String> PLAIN =
      Set.of(
          "boolean",
          "byte",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.String");

  private final List<Written> found = new ArrayList<>();

  MisplacedAnnotations(MethodInfo method) {
    List<TypeRef> parameters = method.method().parameters();
    for (int i = 0; i < Math.min(parameters.size(), method.onParameters().size()); i++) {
      look(parameters.get(i), method.onParameters().get(i));
    }
    look(method.method().result(), method.onResult());
  }

  private void look(TypeRef type, List<Written> all) {
    all.stream()
        .filter(written -> PLAIN.contains(type.name()) && isAboutTensors(written))
        .forEach(found::add);
  }

  private static boolean isAboutTensors(Written written) {
    return switch (written.kind()) {
      case SHAPE, TENSOR_TYPE, LAYOUT, DTYPE, DEVICE -> written.path().isEmpty();
      case DIM, REQUIRES, OP -> false;
    };
  }

  /** Those that say nothing where they stand. */
  List<Written> found() {
    return found;
  }

  static NotationError error(Written written) {
    return new NotationError(
        1,
        "this is about tensors, shapes and arrays of sizes, and stands on none",
        written.kind() == Written.Kind.SHAPE ? Optional.of("@Dim") : Optional.empty());
  }
}
