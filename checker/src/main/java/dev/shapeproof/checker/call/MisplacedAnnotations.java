package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.notation.NotationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Annotations about tensors on parameters and results that are none, such as numbers, and about
 * numbers on those that are none.
 */
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
        .filter(
            written ->
                PLAIN.contains(type.name())
                    ? isAboutTensors(written)
                    : isAboutNumbers(written) && isNoNumber(type))
        .forEach(found::add);
  }

  private static boolean isAboutTensors(Written written) {
    return switch (written.kind()) {
      case SHAPE, TENSOR_TYPE, LAYOUT, DTYPE, DEVICE -> written.path().isEmpty();
      case DIM, REQUIRES, OP -> false;
    };
  }

  private static boolean isAboutNumbers(Written written) {
    return written.kind() == Written.Kind.DIM && written.path().isEmpty();
  }

  /** A tensor, or another class that is none of Java's own: these may hold numbers. */
  private static boolean isNoNumber(TypeRef type) {
    return !type.isArray() && type.name().contains(".") && !type.name().startsWith("java.");
  }

  /** Those that say nothing where they stand. */
  List<Written> found() {
    return found;
  }

  static NotationError error(Written written) {
    if (written.kind() == Written.Kind.DIM) {
      return new NotationError(
          1, "this is about an int or a long, and stands on none", Optional.of("@Shape"));
    }
    return new NotationError(
        1,
        "this is about tensors, shapes and arrays of sizes, and stands on none",
        written.kind() == Written.Kind.SHAPE ? Optional.of("@Dim") : Optional.empty());
  }
}
