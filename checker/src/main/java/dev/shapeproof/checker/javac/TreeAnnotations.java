package dev.shapeproof.checker.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.cfg.Constants;
import dev.shapeproof.checker.flow.cfg.SourceSpans;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our annotations as they stand in the source, so that a mistake in their text can be shown where
 * it is.
 */
final class TreeAnnotations {

  List<Written> of(VariableTree tree, SourceSpans spans) {
    List<Written> found = new ArrayList<>();
    declared(tree.getModifiers(), tree.getType(), spans, found);
    return List.copyOf(found);
  }

  List<Written> ofResult(MethodTree tree, SourceSpans spans) {
    List<Written> found = new ArrayList<>();
    declared(tree.getModifiers(), tree.getReturnType(), spans, found);
    found.removeIf(w -> !aboutMethod(List.of(w)).isEmpty());
    return List.copyOf(found);
  }

  List<Written> of(ModifiersTree modifiers, SourceSpans spans) {
    List<Written> found = new ArrayList<>();
    add(modifiers.getAnnotations(), "", spans, found);
    return List.copyOf(found);
  }

  /** All in the source of a class, apart from those of classes in it. */
  List<Written> all(ClassTree tree, SourceSpans spans) {
    List<Written> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree inner, Void p) {
        return inner == tree ? super.visitClass(inner, null) : null;
      }

      @Override
      public Void visitAnnotation(AnnotationTree annotation, Void p) {
        add(List.of(annotation), "", spans, found);
        return super.visitAnnotation(annotation, null);
      }
    }.scan(tree, null);
    return List.copyOf(found);
  }

  /** Those that say something about a method as a whole, not about its result. */
  static List<Written> aboutMethod(List<Written> all) {
    return all.stream()
        .filter(w -> w.kind() == Written.Kind.REQUIRES || w.kind() == Written.Kind.OP)
        .toList();
  }

  /**
   * Before a declaration an annotation means the variable, except before an array of objects: its
   * elements.
   */
  private static void declared(
      ModifiersTree modifiers, Tree type, SourceSpans spans, List<Written> found) {
    add(modifiers.getAnnotations(), declaredPath(type), spans, found);
    if (type != null) {
      inType(type, "", spans, found);
    }
  }

  private static String declaredPath(Tree type) {
    String path = "";
    Tree current = type;
    while (current instanceof ArrayTypeTree array) {
      path = path.isEmpty() ? "[]" : path + ".[]";
      current = array.getType();
    }
    boolean isSizes = current instanceof PrimitiveTypeTree;
    return isSizes ? "" : path;
  }

  private static void inType(Tree type, String path, SourceSpans spans, List<Written> found) {
    if (type instanceof AnnotatedTypeTree annotated) {
      add(annotated.getAnnotations(), path, spans, found);
      inType(annotated.getUnderlyingType(), path, spans, found);
    } else if (type instanceof ArrayTypeTree array) {
      inType(array.getType(), below(path, "[]"), spans, found);
    } else if (type instanceof ParameterizedTypeTree generic) {
      int index = 0;
      for (Tree argument : generic.getTypeArguments()) {
        inType(argument, below(path, String.valueOf(index++)), spans, found);
      }
    } else if (type instanceof WildcardTree wildcard && wildcard.getBound() != null) {
      inType(wildcard.getBound(), path, spans, found);
    }
  }

  static String below(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }

  private static void add(
      List<? extends AnnotationTree> annotations,
      String path,
      SourceSpans spans,
      List<Written> found) {
    for (AnnotationTree annotation : annotations) {
      Optional<Written.Kind> kind = kind(annotation);
      if (kind.isPresent()) {
        for (ExpressionTree value : values(annotation)) {
          String text = Constants.of(value).map(String::valueOf).orElse(value.toString());
          Span at = value instanceof LiteralTree ? spans.of(value) : spans.of(annotation);
          found.add(new Written(kind.get(), text, path, at));
        }
      }
    }
  }

  private static Optional<Written.Kind> kind(AnnotationTree annotation) {
    JCTree.JCAnnotation tree = (JCTree.JCAnnotation) annotation;
    return tree.annotationType.type == null
        ? Optional.empty()
        : AnnotationKinds.of(tree.annotationType.type.tsym.getQualifiedName().toString());
  }

  private static List<ExpressionTree> values(AnnotationTree annotation) {
    List<ExpressionTree> found = new ArrayList<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      ExpressionTree value =
          argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
      if (value instanceof NewArrayTree array) {
        found.addAll(array.getInitializers());
      } else {
        found.add(value);
      }
    }
    return found;
  }
}
