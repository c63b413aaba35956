package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.ir.Written;
import java.util.Map;
import java.util.Optional;

/** Our annotation types by their names. */
final class AnnotationKinds {

  static final String PACKAGE = "dev.shapeproof.annotations.";

  private static final Map<String, Written.Kind> KINDS =
      Map.of(
          "Shape", Written.Kind.SHAPE,
          "Device", Written.Kind.DEVICE,
          "DType", Written.Kind.DTYPE,
          "TensorType", Written.Kind.TENSOR_TYPE,
          "Layout", Written.Kind.LAYOUT,
          "Dim", Written.Kind.DIM,
          "Requires", Written.Kind.REQUIRES,
          "Op", Written.Kind.OP);

  private AnnotationKinds() {}

  static Optional<Written.Kind> of(String qualifiedName) {
    return qualifiedName.startsWith(PACKAGE)
        ? Optional.ofNullable(KINDS.get(qualifiedName.substring(PACKAGE.length())))
        : Optional.empty();
  }
}
