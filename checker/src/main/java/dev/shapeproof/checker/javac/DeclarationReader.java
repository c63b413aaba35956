package dev.shapeproof.checker.javac;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.cfg.BodyLowering;
import dev.shapeproof.checker.flow.cfg.ClassSource;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.flow.cfg.Generated;
import dev.shapeproof.checker.flow.cfg.Refs;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what declarations say, from symbols for all classes, with places from the trees where there
 * is source.
 */
final class DeclarationReader {

  private final Refs refs;
  private final TreeAnnotations treeAnnotations = new TreeAnnotations();
  private final SymbolAnnotations symbolAnnotations = new SymbolAnnotations();

  DeclarationReader(Compilation compilation) {
    this.refs = compilation.refs();
  }

  ClassInfo read(TypeElement type, Optional<ClassSource> source) {
    List<FieldRef> fields = new ArrayList<>();
    Map<String, Object> constants = new LinkedHashMap<>();
    Map<String, List<Written>> onFields = new LinkedHashMap<>();
    Map<Element, VariableTree> trees = fieldTrees(source);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      String name = field.getSimpleName().toString();
      fields.add(refs.field(field));
      if (field.getConstantValue() != null) {
        constants.put(name, field.getConstantValue());
      }
      List<Written> written = written(field, Optional.ofNullable(trees.get(field)), source);
      if (!written.isEmpty()) {
        onFields.put(name, written);
      }
    }
    List<MethodInfo> methods = new ArrayList<>();
    Members.methods(type).forEach(m -> methods.add(method(m, source)));
    source.ifPresent(s -> methods.addAll(unnamed(s)));
    return new ClassInfo(
        refs.type(type),
        superclass(type),
        type.getInterfaces().stream().map(refs::type).toList(),
        outer(type),
        flags(type),
        List.copyOf(fields),
        Map.copyOf(constants),
        Map.copyOf(onFields),
        onClass(type, source),
        List.copyOf(methods),
        source.isPresent(),
        source.map(s -> s.spans().ofName(s.tree(), type.getSimpleName())).orElse(Span.NONE));
  }

  private Optional<TypeRef> superclass(TypeElement type) {
    return type.getSuperclass().getKind() == TypeKind.NONE
        ? Optional.empty()
        : Optional.of(refs.type(type.getSuperclass()));
  }

  private Optional<TypeRef> outer(TypeElement type) {
    for (Element up = type.getEnclosingElement(); up != null; up = up.getEnclosingElement()) {
      if (up instanceof TypeElement outer) {
        return Optional.of(refs.type(outer));
      }
    }
    return Optional.empty();
  }

  private static Set<ClassInfo.Flag> flags(TypeElement type) {
    EnumSet<ClassInfo.Flag> flags = EnumSet.noneOf(ClassInfo.Flag.class);
    Set<Modifier> modifiers = type.getModifiers();
    add(flags, ClassInfo.Flag.INTERFACE, type.getKind().isInterface());
    add(flags, ClassInfo.Flag.ABSTRACT, modifiers.contains(Modifier.ABSTRACT));
    add(flags, ClassInfo.Flag.FINAL, modifiers.contains(Modifier.FINAL));
    add(flags, ClassInfo.Flag.SEALED, modifiers.contains(Modifier.SEALED));
    add(flags, ClassInfo.Flag.RECORD, type.getKind() == ElementKind.RECORD);
    add(flags, ClassInfo.Flag.ENUM, type.getKind() == ElementKind.ENUM);
    add(flags, ClassInfo.Flag.STATIC, modifiers.contains(Modifier.STATIC));
    add(flags, ClassInfo.Flag.GENERATED, isGenerated(type));
    add(flags, ClassInfo.Flag.ANONYMOUS, type.getSimpleName().isEmpty());
    return flags;
  }

  private static void add(Set<ClassInfo.Flag> flags, ClassInfo.Flag flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }

  private static boolean isGenerated(Element element) {
    for (Element up = element; up != null; up = up.getEnclosingElement()) {
      if (Generated.is(up)) {
        return true;
      }
    }
    return false;
  }

  private static Map<Element, VariableTree> fieldTrees(Optional<ClassSource> source) {
    Map<Element, VariableTree> found = new LinkedHashMap<>();
    source.ifPresent(
        s -> {
          for (Tree member : s.tree().getMembers()) {
            if (member instanceof VariableTree field) {
              found.put(((JCTree.JCVariableDecl) member).sym, field);
            }
          }
        });
    return found;
  }

  private List<Written> written(
      VariableElement variable, Optional<VariableTree> tree, Optional<ClassSource> source) {
    return tree.isPresent() && source.isPresent()
        ? treeAnnotations.of(tree.get(), source.get().spans())
        : symbolAnnotations.of(variable);
  }

  private List<Written> onClass(TypeElement type, Optional<ClassSource> source) {
    return source
        .map(s -> treeAnnotations.of(s.tree().getModifiers(), s.spans()))
        .orElseGet(() -> symbolAnnotations.onDeclaration(type));
  }

  private MethodInfo method(ExecutableElement method, Optional<ClassSource> source) {
    MethodRef ref = refs.method(method);
    Optional<MethodTree> tree = source.flatMap(s -> declaration(s, method));
    List<List<Written>> onParameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      int index = i;
      onParameters.add(
          tree.map(t -> treeAnnotations.of(t.getParameters().get(index), source.get().spans()))
              .orElseGet(() -> symbolAnnotations.ofParameter(method, index)));
    }
    boolean isTest =
        TestAnnotations.expectsFailure(method)
            || tree.filter(TestAnnotations::expectsFailure).isPresent();
    return new MethodInfo(
        ref,
        names(method, source.isPresent()),
        List.copyOf(onParameters),
        tree.map(t -> treeAnnotations.ofResult(t, source.get().spans()))
            .orElseGet(() -> symbolAnnotations.ofResult(method)),
        tree.map(
                t ->
                    TreeAnnotations.aboutMethod(
                        treeAnnotations.of(t.getModifiers(), source.get().spans())))
            .orElseGet(() -> TreeAnnotations.aboutMethod(symbolAnnotations.onDeclaration(method))),
        source.map(s -> onLocals(s, ref)).orElse(Map.of()),
        suppressed(method),
        source.map(s -> s.has(ref)).orElse(false),
        isGenerated(method) || source.map(s -> isInserted(s, method, tree)).orElse(false),
        isTest,
        tree.map(t -> source.get().spans().ofName(t, name(method))).orElse(Span.NONE));
  }

  private static String name(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? Refs.owner(method).getSimpleName().toString()
        : method.getSimpleName().toString();
  }

  /** Also of methods without a body. */
  private static Optional<MethodTree> declaration(ClassSource source, ExecutableElement method) {
    return source.tree().getMembers().stream()
        .filter(m -> m instanceof JCTree.JCMethodDecl declared && declared.sym == method)
        .map(MethodTree.class::cast)
        .findFirst();
  }

  /** A member that a tool put into the tree: its name does not stand where the tree says. */
  private static boolean isInserted(
      ClassSource source, ExecutableElement method, Optional<MethodTree> tree) {
    if (tree.isEmpty()) {
      return true;
    }
    Span at = source.spans().ofName(tree.get(), name(method));
    return !at.isKnown() || !source.spans().reads(at, name(method));
  }

  private static List<String> names(ExecutableElement method, boolean fromSource) {
    List<String> names =
        method.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
    boolean invented = !fromSource && names.stream().allMatch(DeclarationReader::isInvented);
    return invented ? List.of() : names;
  }

  /** Whether it is a name that stands for none: {@code arg0}. */
  private static boolean isInvented(String name) {
    return name.startsWith("arg")
        && name.length() > 3
        && name.chars().skip(3).allMatch(Character::isDigit);
  }

  private Map<Integer, List<Written>> onLocals(ClassSource source, MethodRef method) {
    Map<Integer, List<Written>> found = new LinkedHashMap<>();
    new BodyLowering(source)
        .variables(method)
        .forEach(
            (index, tree) -> {
              List<Written> written = treeAnnotations.of(tree, source.spans());
              if (!written.isEmpty() && index >= method.parameters().size()) {
                found.put(index, written);
              }
            });
    return Map.copyOf(found);
  }

  /** Initialisers and lambdas, which have bodies but no symbols. */
  private List<MethodInfo> unnamed(ClassSource source) {
    List<MethodInfo> found = new ArrayList<>();
    for (MethodRef method : source.executables()) {
      if (method.name().startsWith("<f")
          || method.name().startsWith("<cl")
          || method.name().startsWith("lambda$")) {
        List<List<Written>> none =
            method.parameters().stream().map(p -> List.<Written>of()).toList();
        found.add(
            new MethodInfo(
                method,
                List.of(),
                none,
                List.of(),
                List.of(),
                onLocals(source, method),
                suppressed(source.element()),
                true,
                isGenerated(source.element()),
                false,
                Span.NONE));
      }
    }
    return found;
  }

  /** Values of {@code @SuppressWarnings} on an element and everything around it. */
  static Set<String> suppressed(Element element) {
    Set<String> values = new LinkedHashSet<>();
    for (Element up = element; up != null; up = up.getEnclosingElement()) {
      if (up.getKind() != ElementKind.PACKAGE && up.getKind() != ElementKind.MODULE) {
        values.addAll(SuppressedWarnings.of(up));
      }
    }
    return Set.copyOf(values);
  }
}
