package dev.shapeproof.checker.javac;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The values of {@code @SuppressWarnings} on an element. Read off its mirror: to ask for the
 * annotation itself would generate and load classes in every compilation.
 */
final class SuppressedWarnings {
  private static final String ANNOTATION = "java.lang.SuppressWarnings";

  private SuppressedWarnings() {}

  static List<String> of(Element element) {
    List<String> values = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement() instanceof TypeElement type
          && type.getQualifiedName().contentEquals(ANNOTATION)) {
        annotation.getElementValues().values().forEach(value -> add(value.getValue(), values));
      }
    }
    return values;
  }

  private static void add(Object value, List<String> values) {
    if (value instanceof String text) {
      values.add(text);
    } else if (value instanceof List<?> several) {
      for (Object each : several) {
        if (each instanceof AnnotationValue one) {
          add(one.getValue(), values);
        }
      }
    }
  }
}
