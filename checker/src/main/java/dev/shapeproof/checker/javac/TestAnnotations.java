package dev.shapeproof.checker.javac;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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

  /** The same by what is written, where the annotation's class is not on the class path. */
  static boolean expectsFailure(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .filter(annotation -> isTest(annotation.getAnnotationType()))
        .flatMap(annotation -> annotation.getArguments().stream())
        .anyMatch(
            argument ->
                argument instanceof AssignmentTree assignment
                    && EXPECTATIONS.contains(assignment.getVariable().toString()));
  }

  private static boolean isTest(Tree type) {
    String name = type.toString();
    return name.equals("Test") || name.endsWith(".Test");
  }
}
