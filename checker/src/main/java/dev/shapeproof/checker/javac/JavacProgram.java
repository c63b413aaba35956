package dev.shapeproof.checker.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.shapeproof.checker.flow.cfg.BodyLowering;
import dev.shapeproof.checker.flow.cfg.ClassSource;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.flow.cfg.EndPositions;
import dev.shapeproof.checker.flow.cfg.SourceSpans;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * The program that the compiler holds, as the engine sees it. Classes and bodies are read when
 * asked for.
 */
final class JavacProgram implements Program {
  private final Compilation compilation;
  private final Declarations declarations;
  private final Map<TypeRef, ClassSource> sources = new LinkedHashMap<>();
  private final Map<TypeRef, Optional<ClassInfo>> classes = new HashMap<>();
  private final Map<TypeRef, TypeElement> elements = new HashMap<>();
  private final Map<String, BodyResult> bodies = new HashMap<>();
  private final Map<String, JavaFileObject> files = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<ClassInfo> roots = new ArrayList<>();

  JavacProgram(Compilation compilation, List<CompilationUnitTree> units) {
    this.compilation = compilation;
    this.declarations = new Declarations(compilation);
    units.forEach(this::read);
    for (ClassSource source : List.copyOf(sources.values())) {
      find(source.type()).ifPresent(roots::add);
    }
  }

  boolean isEmpty() {
    return roots.isEmpty();
  }

  /** Source files by the name that spans give them. */
  Map<String, JavaFileObject> files() {
    return Map.copyOf(files);
  }

  private void read(CompilationUnitTree unit) {
    SourceSpans spans = spans(compilation, unit);
    files.put(spans.file(), unit.getSourceFile());
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void p) {
        add(getCurrentPath(), spans);
        return super.visitClass(tree, p);
      }
    }.scan(unit, null);
  }

  static SourceSpans spans(Compilation compilation, CompilationUnitTree unit) {
    return new SourceSpans(
        unit,
        compilation.trees().getSourcePositions(),
        new EndPositions(compilation.context(), text(unit.getSourceFile())));
  }

  private void add(TreePath path, SourceSpans spans) {
    if (compilation.trees().getElement(path) instanceof TypeElement) {
      ClassSource source = new ClassSource(compilation, path, spans);
      sources.put(source.type(), source);
      elements.put(source.type(), source.element());
    }
  }

  @Override
  public List<ClassInfo> roots() {
    return List.copyOf(roots);
  }

  @Override
  public Optional<ClassInfo> find(TypeRef type) {
    Optional<ClassInfo> known = classes.get(type);
    if (known == null) {
      known = element(type).map(found -> declarations.of(found, source(type)));
      classes.put(type, known);
    }
    return known;
  }

  private Optional<TypeElement> element(TypeRef type) {
    TypeElement known = elements.get(type);
    if (known == null && !type.isArray()) {
      known = compilation.environment().getElementUtils().getTypeElement(type.name());
      if (known != null) {
        elements.put(type, known);
      }
    }
    return Optional.ofNullable(known);
  }

  /** The source of a class of this compilation, also of one that is no root. */
  private Optional<ClassSource> source(TypeRef type) {
    ClassSource known = sources.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TypeElement> found = element(type);
    Optional<TreePath> path = found.map(compilation.trees()::getPath);
    path.ifPresent(p -> read(p.getCompilationUnit()));
    return Optional.ofNullable(sources.get(type));
  }

  @Override
  public boolean isSubtype(TypeRef type, TypeRef of) {
    if (type.equals(of)) {
      return true;
    }
    Optional<TypeElement> sub = element(type);
    Optional<TypeElement> sup = element(of);
    if (sub.isEmpty() || sup.isEmpty()) {
      return false;
    }
    var types = compilation.environment().getTypeUtils();
    return types.isSubtype(types.erasure(sub.get().asType()), types.erasure(sup.get().asType()));
  }

  @Override
  public BodyResult body(MethodRef method) {
    return bodies.computeIfAbsent(
        method.key(),
        key ->
            source(method.owner())
                .map(source -> new BodyLowering(source).lower(method))
                .orElseGet(BodyResult.Absent::new));
  }

  @Override
  public String source(String file) {
    return texts.computeIfAbsent(file, this::load);
  }

  private String load(String file) {
    JavaFileObject found = files.get(file);
    if (found == null) {
      return "";
    }
    return text(found);
  }

  private static String text(JavaFileObject found) {
    try {
      return found.getCharContent(true).toString();
    } catch (IOException unreadable) {
      // Messages then name operands by their parameter.
      return "";
    }
  }
}
