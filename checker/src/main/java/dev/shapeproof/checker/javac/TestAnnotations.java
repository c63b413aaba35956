package dev.shapeproof.checker.javac;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Tests that are meant to fail say so on their annotation. */
final class TestAnnotations {

  private static final Set<String> EXPECTATIONS = Set.of("expected", "expectedExceptions");

  private TestAnnotations() {}

  /** JUnit 4's {@code @Test(expected = ..)} and TestNG's {@code expectedExceptions}. */
  static boolean expectsFailure(ExecutableElement method) {
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Test")
          && annotation.getElementValues().keySet().stream()
              .anyMatch(m -> EXPECTATIONS.contains(m.getSimpleName().toString()))) {
        return true;
      }
    }
    return false;
  }
}
