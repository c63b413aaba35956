package dev.shapeproof.contracts;

import net.bytebuddy.description.annotation.AnnotationList;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Which methods of a class declare something that can be held. */
final class Annotated {
  private static final String OURS = "dev.shapeproof.annotations.";

  /** Methods and constructors with a body, and an annotation of ours on them or on their types. */
  static final ElementMatcher<MethodDescription> METHODS = Annotated::declares;

  private Annotated() {}

  private static boolean declares(MethodDescription method) {
    if (method.isAbstract() || method.isNative() || method.isTypeInitializer()) {
      return false;
    }
    return isOurs(method.getDeclaredAnnotations())
        || isOurs(method.getReturnType())
        || method.getParameters().asTypeList().stream().anyMatch(Annotated::isOurs)
        || isOurs(method.getDeclaringType().asErasure().getDeclaredAnnotations());
  }

  private static boolean isOurs(TypeDescription.Generic type) {
    if (isOurs(type.getDeclaredAnnotations())) {
      return true;
    }
    return type.isArray() && isOurs(type.getComponentType());
  }

  private static boolean isOurs(AnnotationList annotations) {
    return annotations.stream()
        .anyMatch(each -> each.getAnnotationType().getName().startsWith(OURS));
  }
}
