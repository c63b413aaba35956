package dev.shapeproof.checker.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.shapeproof.checker.flow.cfg.ClassSource;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.flow.cfg.Generated;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what declarations say from the compiler's symbols. */
final class Declarations {
  private static final String OURS = "dev.shapeproof.annotations.";
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

  private final Compilation compilation;

  Declarations(Compilation compilation) {
    this.compilation = compilation;
  }

  ClassInfo of(TypeElement type, Optional<ClassSource> source) {
    List<FieldRef> fields = new ArrayList<>();
    Map<String, Object> constants = new TreeMap<>();
    Map<String, List<Written>> onFields = new TreeMap<>();
    List<MethodInfo> methods = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof VariableElement field) {
        String name = field.getSimpleName().toString();
        fields.add(compilation.refs().field(field));
        if (field.getConstantValue() != null) {
          constants.put(name, field.getConstantValue());
        }
        List<Written> written = written(field, field.asType());
        if (!written.isEmpty()) {
          onFields.put(name, written);
        }
      } else if (member instanceof ExecutableElement method
          && method.getKind() != ElementKind.STATIC_INIT
          && method.getKind() != ElementKind.INSTANCE_INIT) {
        methods.add(method(method, source));
      }
    }
    source.ifPresent(s -> initialisers(s, type, methods));
    return new ClassInfo(
        compilation.refs().type(type),
        superclass(type),
        type.getInterfaces().stream().map(compilation.refs()::type).toList(),
        outer(type),
        flags(type),
        fields,
        constants,
        onFields,
        written(type, type.asType()),
        methods,
        source.isPresent(),
        source.map(s -> s.spans().of(s.tree())).orElse(Span.NONE));
  }

  private void initialisers(ClassSource source, TypeElement type, List<MethodInfo> methods) {
    for (MethodRef code : source.executables()) {
      if (code.name().equals("<fields>") || code.name().equals("<clinit>")) {
        methods.add(
            new MethodInfo(
                code,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                suppressed(type),
                true,
                Generated.is(type),
                false,
                source.spans().of(source.tree())));
      }
    }
  }

  private MethodInfo method(ExecutableElement method, Optional<ClassSource> source) {
    MethodRef ref = compilation.refs().method(method);
    List<List<Written>> onParameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      names.add(parameter.getSimpleName().toString());
      onParameters.add(written(parameter, parameter.asType()));
    }
    Span declared =
        source
            .flatMap(s -> s.declaration(ref).map(tree -> s.spans().ofName(tree, tree.getName())))
            .orElse(Span.NONE);
    List<Written> onMethod = new ArrayList<>();
    List<Written> onResult = new ArrayList<>(written(method, method.getReturnType()));
    onResult.removeIf(
        w -> {
          boolean whole = w.kind() == Written.Kind.REQUIRES || w.kind() == Written.Kind.OP;
          return whole && onMethod.add(w);
        });
    return new MethodInfo(
        ref,
        names,
        onParameters,
        onResult,
        onMethod,
        Map.of(),
        suppressed(method),
        source.map(s -> s.has(ref)).orElse(false),
        Generated.is(method),
        expectsFailure(method),
        declared);
  }

  /** JUnit 4's {@code @Test(expected = ..)}, TestNG's {@code expectedExceptions}. */
  private static boolean expectsFailure(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .flatMap(mirror -> mirror.getElementValues().keySet().stream())
        .anyMatch(
            key ->
                key.getSimpleName().contentEquals("expected")
                    || key.getSimpleName().contentEquals("expectedExceptions"));
  }

  private Optional<TypeRef> superclass(TypeElement type) {
    return type.getSuperclass().getKind() == TypeKind.DECLARED
        ? Optional.of(compilation.refs().type(type.getSuperclass()))
        : Optional.empty();
  }

  private Optional<TypeRef> outer(TypeElement type) {
    for (Element up = type.getEnclosingElement(); up != null; up = up.getEnclosingElement()) {
      if (up instanceof TypeElement outer) {
        return Optional.of(compilation.refs().type(outer));
      }
    }
    return Optional.empty();
  }

  private static Set<ClassInfo.Flag> flags(TypeElement type) {
    Set<ClassInfo.Flag> flags = new HashSet<>();
    for (Modifier modifier : type.getModifiers()) {
      switch (modifier) {
        case ABSTRACT -> flags.add(ClassInfo.Flag.ABSTRACT);
        case FINAL -> flags.add(ClassInfo.Flag.FINAL);
        case SEALED -> flags.add(ClassInfo.Flag.SEALED);
        case STATIC -> flags.add(ClassInfo.Flag.STATIC);
        default -> {}
      }
    }
    switch (type.getKind()) {
      case INTERFACE, ANNOTATION_TYPE -> flags.add(ClassInfo.Flag.INTERFACE);
      case RECORD -> flags.add(ClassInfo.Flag.RECORD);
      case ENUM -> flags.add(ClassInfo.Flag.ENUM);
      default -> {}
    }
    if (type.getSimpleName().isEmpty()) {
      flags.add(ClassInfo.Flag.ANONYMOUS);
    }
    if (Generated.is(type)) {
      flags.add(ClassInfo.Flag.GENERATED);
    }
    return flags;
  }

  /** Values of {@code @SuppressWarnings} on the element and around it. */
  private static Set<String> suppressed(Element element) {
    Set<String> values = new HashSet<>();
    for (Element up = element; up != null; up = up.getEnclosingElement()) {
      SuppressWarnings here = up.getAnnotation(SuppressWarnings.class);
      if (here != null) {
        values.addAll(List.of(here.value()));
      }
    }
    return values;
  }

  private List<Written> written(Element element, TypeMirror type) {
    List<Written> found = new ArrayList<>();
    element.getAnnotationMirrors().forEach(mirror -> add(mirror, "", element, found));
    ofType(type, "", element, found, new HashMap<>());
    return List.copyOf(new java.util.LinkedHashSet<>(found));
  }

  private void ofType(
      TypeMirror type,
      String path,
      Element on,
      List<Written> found,
      Map<TypeMirror, Boolean> seen) {
    if (seen.put(type, true) != null) {
      return;
    }
    type.getAnnotationMirrors().forEach(mirror -> add(mirror, path, on, found));
    if (type instanceof DeclaredType declared && !(on instanceof TypeElement)) {
      for (int i = 0; i < declared.getTypeArguments().size(); i++) {
        String inner = path.isEmpty() ? "" + i : path + "." + i;
        ofType(declared.getTypeArguments().get(i), inner, on, found, seen);
      }
    }
  }

  private void add(AnnotationMirror mirror, String path, Element on, List<Written> found) {
    String name =
        ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
    if (!name.startsWith(OURS) || !KINDS.containsKey(name.substring(OURS.length()))) {
      return;
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getValue().getValue() instanceof String text) {
        String simple = name.substring(OURS.length());
        found.add(new Written(KINDS.get(simple), text, path, place(on, simple, text)));
      }
    }
  }

  /** Where the annotation's text stands; the type annotation itself does not say. */
  private Span place(Element on, String simple, String text) {
    TreePath path = compilation.trees().getPath(on);
    if (path == null) {
      return Span.NONE;
    }
    dev.shapeproof.checker.flow.cfg.SourceSpans spans =
        JavacProgram.spans(compilation, path.getCompilationUnit());
    Span[] found = {Span.NONE};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitAnnotation(AnnotationTree tree, Void p) {
        String type = tree.getAnnotationType().toString();
        boolean named = type.equals(simple) || type.endsWith("." + simple);
        if (named
            && tree.toString().contains(text)
            && !found[0].isKnown()
            && !tree.getArguments().isEmpty()) {
          Tree value = tree.getArguments().get(0);
          found[0] =
              spans.of(
                  value instanceof com.sun.source.tree.AssignmentTree assign
                      ? assign.getExpression()
                      : value);
        }
        return super.visitAnnotation(tree, p);
      }
    }.scan(path, null);
    return found[0];
  }
}
