package dev.shapeproof.checker.javac;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.TargetType;
import com.sun.tools.javac.code.TypeAnnotationPosition;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Our annotations from class files. The compiler of Java 17 does not put type annotations of class
 * files on types, but every compiler keeps them, with their positions, on the symbol.
 */
final class SymbolAnnotations {

  List<Written> of(VariableElement field) {
    return both(field, field.asType(), ((Symbol) field), p -> p.type == TargetType.FIELD);
  }

  List<Written> ofParameter(ExecutableElement method, int index) {
    VariableElement parameter = method.getParameters().get(index);
    return both(
        parameter,
        parameter.asType(),
        (Symbol) method,
        p -> p.type == TargetType.METHOD_FORMAL_PARAMETER && p.parameter_index == index);
  }

  List<Written> ofResult(ExecutableElement method) {
    List<Written> found =
        new ArrayList<>(
            both(
                method,
                method.getReturnType(),
                (Symbol) method,
                p -> p.type == TargetType.METHOD_RETURN));
    found.removeAll(TreeAnnotations.aboutMethod(found));
    return List.copyOf(found);
  }

  List<Written> onDeclaration(Element element) {
    List<Written> found = new ArrayList<>();
    element.getAnnotationMirrors().forEach(a -> add(a, "", found));
    return List.copyOf(found);
  }

  /** The declaration's annotations, then those on its type that are not the same ones once more. */
  private List<Written> both(
      Element declared, TypeMirror type, Symbol holder, Predicate<TypeAnnotationPosition> fits) {
    List<Written> found = new ArrayList<>();
    String top = declaredPath(type);
    declared.getAnnotationMirrors().forEach(a -> add(a, top, found));
    for (Attribute.TypeCompound annotation : holder.getRawTypeAttributes()) {
      if (fits.test(annotation.position)) {
        List<Written> more = new ArrayList<>();
        add(annotation, path(annotation.position), more);
        for (Written written : more) {
          boolean repeated =
              found.stream()
                  .anyMatch(
                      w ->
                          w.kind() == written.kind()
                              && w.text().equals(written.text())
                              && (w.path().equals(written.path()) || isArrayPath(written.path())));
          if (!repeated) {
            found.add(written);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isArrayPath(String path) {
    return path.matches("\\[\\](\\.\\[\\])*");
  }

  private static String declaredPath(TypeMirror type) {
    String path = "";
    TypeMirror current = type;
    while (current.getKind() == TypeKind.ARRAY) {
      path = TreeAnnotations.below(path, "[]");
      current = ((ArrayType) current).getComponentType();
    }
    return current.getKind().isPrimitive() ? "" : path;
  }

  private static String path(TypeAnnotationPosition position) {
    String path = "";
    for (TypeAnnotationPosition.TypePathEntry step : position.location) {
      switch (step.tag) {
        case ARRAY -> path = TreeAnnotations.below(path, "[]");
        case TYPE_ARGUMENT -> path = TreeAnnotations.below(path, String.valueOf(step.arg));
        case INNER_TYPE, WILDCARD -> {}
      }
    }
    return path;
  }

  private static void add(AnnotationMirror annotation, String path, List<Written> found) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    AnnotationKinds.of(type.getQualifiedName().toString())
        .ifPresent(
            kind ->
                annotation
                    .getElementValues()
                    .values()
                    .forEach(
                        value ->
                            texts(value)
                                .forEach(t -> found.add(new Written(kind, t, path, Span.NONE)))));
  }

  private static List<String> texts(AnnotationValue value) {
    if (value.getValue() instanceof List<?> list) {
      return list.stream().map(v -> String.valueOf(((AnnotationValue) v).getValue())).toList();
    }
    return List.of(String.valueOf(value.getValue()));
  }
}
