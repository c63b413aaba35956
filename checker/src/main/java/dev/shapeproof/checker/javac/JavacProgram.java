package dev.shapeproof.checker.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.cfg.BodyLowering;
import dev.shapeproof.checker.flow.cfg.ClassSource;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.flow.cfg.EndPositions;
import dev.shapeproof.checker.flow.cfg.SourceSpans;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.ContentsUse;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.checker.travel.Travelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * The compilation as the engine sees it. Classes are read and bodies lowered when asked for, and
 * then remembered.
 */
final class JavacProgram implements Program {

  private final Compilation compilation;
  private final Prefilter prefilter;
  private final Travelled travelled;
  private final OtherClasses others;
  private final Enter enter;
  private final Elements elements;
  private final List<TypeRef> roots = new ArrayList<>();
  private final Map<TypeRef, ClassSource> sources = new HashMap<>();
  private final Map<TypeRef, List<ClassSource>> byTopLevel = new HashMap<>();
  private final TreeAnnotations annotations = new TreeAnnotations();
  private final Map<TypeRef, Optional<TypeElement>> types = new HashMap<>();
  private final Map<TypeRef, Optional<ClassInfo>> infos = new HashMap<>();
  private final Map<MethodRef, BodyResult> bodies = new HashMap<>();
  private final Map<MethodRef, List<MethodRef>> calls = new HashMap<>();
  private final Map<MethodRef, List<MethodRef>> above = new HashMap<>();
  private final IdentityHashMap<CompilationUnitTree, SourceSpans> spans = new IdentityHashMap<>();
  private final Map<String, JavaFileObject> files = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Integer> unread = new TreeMap<>();
  private final DeclarationReader reader;

  JavacProgram(
      Compilation compilation,
      Prefilter prefilter,
      Travelled travelled,
      Collection<CompilationUnitTree> all,
      Collection<CompilationUnitTree> units) {
    this.compilation = compilation;
    this.prefilter = prefilter;
    this.travelled = travelled;
    this.others = new OtherClasses(all, compilation.refs());
    this.enter = Enter.instance(compilation.context());
    this.elements = compilation.environment().getElementUtils();
    this.reader = new DeclarationReader(compilation);
    for (CompilationUnitTree unit : units) {
      roots.addAll(read(unit));
    }
  }

  boolean isEmpty() {
    return roots.isEmpty();
  }

  /** Source files by the name that spans give them. */
  Map<String, JavaFileObject> files() {
    return files;
  }

  /** Values of {@code @SuppressWarnings} on local variables and lambdas' classes around a place. */
  Set<String> suppressedAt(String file, int position) {
    return spans.keySet().stream()
        .filter(unit -> unit.getSourceFile().getName().equals(file))
        .findFirst()
        .map(unit -> LocalSuppressions.around(unit, position))
        .orElse(Set.of());
  }

  /**
   * Registers the classes of a file, nested, local and anonymous ones too; gives their names in
   * source order.
   */
  private List<TypeRef> read(CompilationUnitTree unit) {
    List<TypeRef> found = new ArrayList<>();
    if (spans.containsKey(unit)) {
      return found;
    }
    SourceSpans places = spans(unit);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void p) {
        Symbol.ClassSymbol symbol = ((JCTree.JCClassDecl) tree).sym;
        if (symbol != null) {
          register(symbol, getCurrentPath(), places).ifPresent(found::add);
        }
        return super.visitClass(tree, null);
      }
    }.scan(new TreePath(unit), null);
    return found;
  }

  /** A class that cannot be read is left out and counted; it must not cost the others theirs. */
  private Optional<TypeRef> register(Symbol.ClassSymbol symbol, TreePath path, SourceSpans places) {
    TypeRef type = compilation.refs().type(symbol);
    try {
      ClassSource source = new ClassSource(compilation, path, places);
      ClassSource before = sources.put(type, source);
      List<ClassSource> together =
          byTopLevel.computeIfAbsent(source.topLevel(), top -> new ArrayList<>());
      together.removeIf(each -> each.equals(before));
      together.add(source);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      unread.merge("class unread: " + Failures.describe(failure), 1, Integer::sum);
      return Optional.empty();
    }
    types.put(type, Optional.of(symbol));
    return Optional.of(type);
  }

  private SourceSpans spans(CompilationUnitTree unit) {
    SourceSpans known = spans.get(unit);
    if (known == null) {
      JavaFileObject file = unit.getSourceFile();
      files.put(file.getName(), file);
      EndPositions ends = new EndPositions(compilation.context(), file, text(file));
      known = new SourceSpans(unit, compilation.trees().getSourcePositions(), ends);
      spans.put(unit, known);
    }
    return known;
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException unreadable) {
      return "";
    }
  }

  @Override
  public List<ClassInfo> roots() {
    return roots.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  @Override
  public Map<String, Integer> unread() {
    return unread;
  }

  @Override
  public Optional<ClassInfo> find(TypeRef type) {
    Optional<ClassInfo> known = infos.get(type);
    if (known == null) {
      known = declared(type);
      infos.put(type, known);
    }
    return known;
  }

  private Optional<ClassInfo> declared(TypeRef type) {
    Optional<ClassSource> source = source(type);
    Optional<ClassInfo> brought = source.isPresent() ? Optional.empty() : travelled.find(type);
    return brought.isPresent() ? brought : element(type).map(e -> reader.read(e, source));
  }

  private Optional<TypeElement> element(TypeRef type) {
    Optional<TypeElement> known = types.get(type);
    if (known == null) {
      known =
          type.isArray()
              ? Optional.empty()
              : Optional.ofNullable(elements.getTypeElement(type.name()));
      types.put(type, known);
    }
    return known;
  }

  /** The source of a class of this compilation; its file is read if the prefilter left it out. */
  private Optional<ClassSource> source(TypeRef type) {
    if (!sources.containsKey(type)) {
      element(type)
          .map(e -> compilation.trees().getPath(e))
          .ifPresent(path -> read(path.getCompilationUnit()));
    }
    return Optional.ofNullable(sources.get(type));
  }

  @Override
  public boolean isSubtype(TypeRef type, TypeRef of) {
    if (type.equals(of)) {
      return true;
    }
    Optional<TypeElement> sub = element(type);
    Optional<TypeElement> sup = element(of);
    if (type.isArray()) {
      return of.equals(TypeRef.OBJECT) || (of.isArray() && isSubtype(type.element(), of.element()));
    }
    if (sub.isEmpty() || sup.isEmpty()) {
      return false;
    }
    var utils = compilation.environment().getTypeUtils();
    TypeMirror erased = utils.erasure(sub.get().asType());
    return utils.isSubtype(erased, utils.erasure(sup.get().asType()));
  }

  @Override
  public BodyResult body(MethodRef method) {
    BodyResult known = bodies.get(method);
    if (known == null) {
      known =
          source(method.owner())
              .map(source -> new BodyLowering(source).lower(method))
              .or(() -> travelled.body(method).map(BodyResult.Found::new))
              .orElseGet(BodyResult.Absent::new);
      bodies.put(method, known);
    }
    return known;
  }

  @Override
  public List<MethodRef> calls(MethodRef method) {
    List<MethodRef> known = calls.get(method);
    if (known == null) {
      known = findCalls(method);
      calls.put(method, known);
    }
    return known;
  }

  @Override
  public List<FieldRef> assigned(MethodRef method) {
    return source(method.owner())
        .map(source -> source.assigned(method).stream().map(compilation.refs()::field).toList())
        .orElse(List.of());
  }

  @Override
  public List<ContentsUse> contents(MethodRef method) {
    return source(method.owner()).map(source -> source.contents(method)).orElse(List.of());
  }

  private List<MethodRef> findCalls(MethodRef method) {
    Optional<ClassSource> source = source(method.owner());
    if (source.isEmpty()) {
      return travelled.calls(method);
    }
    List<MethodRef> found = new ArrayList<>();
    for (Symbol.MethodSymbol called : source.get().calls(method)) {
      // Code that does not compile has calls of methods that are in no class.
      if (called.owner instanceof Symbol.ClassSymbol owner
          && (enter.getEnv(owner) != null || prefilter.isModelled(owner))) {
        found.add(compilation.refs().method(called));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public List<ClassInfo> within(TypeRef topLevel) {
    return source(topLevel).isEmpty()
        ? List.of()
        : List.copyOf(byTopLevel.getOrDefault(topLevel, List.of())).stream()
            .flatMap(each -> find(each.type()).stream())
            .toList();
  }

  @Override
  public Optional<FieldUse> fieldUse(TypeRef type) {
    return source(type).isPresent() ? Optional.empty() : travelled.fields(type);
  }

  @Override
  public List<ClassInfo> declaringElsewhere(String signature) {
    List<ClassInfo> found = new ArrayList<>(travelled.declaring(signature));
    others.declaring(signature).forEach(type -> find(type).ifPresent(found::add));
    return found;
  }

  @Override
  public String source(String file) {
    JavaFileObject known = files.get(file);
    return known == null ? "" : texts.computeIfAbsent(file, name -> text(known));
  }

  @Override
  public List<Written> annotations(TypeRef type) {
    return Optional.ofNullable(sources.get(type))
        .filter(source -> source.spans().mentions(AnnotationKinds.PACKAGE))
        .map(source -> annotations.all(source.tree(), source.spans()))
        .orElse(List.of());
  }

  @Override
  public List<MethodRef> overridden(MethodRef method) {
    Optional<TypeElement> owner = element(method.owner());
    if (owner.isEmpty() || method.isStatic() || method.isConstructor()) {
      return List.of();
    }
    List<MethodRef> known = above.get(method);
    if (known == null) {
      known =
          Members.find(owner.get(), method, compilation.refs())
              .map(found -> overridden(owner.get(), found))
              .orElse(List.of());
      above.put(method, known);
    }
    return known;
  }

  private List<MethodRef> overridden(TypeElement owner, ExecutableElement method) {
    List<MethodRef> found = new ArrayList<>();
    for (TypeElement up : Members.supertypes(owner, compilation.environment().getTypeUtils())) {
      for (ExecutableElement candidate : Members.named(up, method.getSimpleName())) {
        if (elements.overrides(method, candidate, owner)) {
          found.add(compilation.refs().method(candidate));
        }
      }
    }
    return List.copyOf(found);
  }
}
