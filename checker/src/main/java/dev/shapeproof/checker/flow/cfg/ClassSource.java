package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.ir.ContentsUse;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.checkerframework.nullaway.javacutil.TreeUtils;

/**
 * One class declaration of this compilation: what can be executed in it, under the name that the
 * engine asks for.
 */
public final class ClassSource {

  /** A lambda with the enclosing variables that its body reads. */
  record Lambda(MethodRef method, List<VariableElement> captured, TreePath path) {}

  /** Something that has a body. */
  sealed interface Code {
    record Method(TreePath path) implements Code {
      MethodTree tree() {
        return (MethodTree) path.getLeaf();
      }
    }

    record Function(Lambda lambda) implements Code {}

    /** Field initialisers and initialiser blocks, in source order. */
    record Initialisers(List<TreePath> parts) implements Code {}

    /** An accessor of a record that nobody wrote. */
    record Accessor(VariableElement field) implements Code {}
  }

  private final Compilation compilation;
  private final TreePath path;
  private final TypeElement element;
  private final SourceSpans spans;
  private final TypeRef type;
  private final Map<MethodRef, Code> code = new LinkedHashMap<>();
  private final IdentityHashMap<Tree, Lambda> lambdas = new IdentityHashMap<>();
  private final Set<Tree> statements = Collections.newSetFromMap(new IdentityHashMap<>());

  public ClassSource(Compilation compilation, TreePath path, SourceSpans spans) {
    this.compilation = compilation;
    this.path = path;
    this.spans = spans;
    this.element = ((JCTree.JCClassDecl) path.getLeaf()).sym;
    this.type = compilation.refs().type(element);
    addMembers();
    new LambdaScanner().scan(path, null);
    addAccessors();
  }

  private void addMembers() {
    List<TreePath> fields = new ArrayList<>();
    List<TreePath> statics = new ArrayList<>();
    for (Tree member : tree().getMembers()) {
      TreePath at = new TreePath(path, member);
      if (member instanceof MethodTree method && method.getBody() != null) {
        // A second method of the same signature does not compile, and has none.
        Optional.ofNullable(((JCTree.JCMethodDecl) method).sym)
            .ifPresent(it -> code.put(compilation.refs().method(it), new Code.Method(at)));
      } else if (member instanceof BlockTree block) {
        (block.isStatic() ? statics : fields).add(at);
      } else if (member instanceof VariableTree field && field.getInitializer() != null) {
        boolean isStatic = Locals.element(field).getModifiers().contains(Modifier.STATIC);
        (isStatic ? statics : fields).add(at);
      }
    }
    addInitialisers("<fields>", fields, Set.of(MethodRef.Flag.PRIVATE));
    addInitialisers("<clinit>", statics, Set.of(MethodRef.Flag.PRIVATE, MethodRef.Flag.STATIC));
  }

  private void addInitialisers(String name, List<TreePath> parts, Set<MethodRef.Flag> flags) {
    if (!parts.isEmpty()) {
      MethodRef method = new MethodRef(type, name, List.of(), TypeRef.VOID, flags);
      code.put(method, new Code.Initialisers(List.copyOf(parts)));
    }
  }

  private void addAccessors() {
    for (var component : element.getRecordComponents()) {
      ExecutableElement accessor = component.getAccessor();
      if (accessor != null) {
        MethodRef method = compilation.refs().method(accessor);
        field(component.getSimpleName())
            .ifPresent(f -> code.putIfAbsent(method, new Code.Accessor(f)));
      }
    }
  }

  private Optional<VariableElement> field(CharSequence name) {
    return element.getEnclosedElements().stream()
        .filter(e -> e.getKind().isField() && e.getSimpleName().contentEquals(name))
        .map(VariableElement.class::cast)
        .findFirst();
  }

  public ClassTree tree() {
    return (ClassTree) path.getLeaf();
  }

  public TreePath path() {
    return path;
  }

  public TypeElement element() {
    return element;
  }

  public TypeRef type() {
    return type;
  }

  /** The class around it that stands in no other. */
  public TypeRef topLevel() {
    return refs().type(((Symbol.ClassSymbol) element).outermostClass());
  }

  public SourceSpans spans() {
    return spans;
  }

  Refs refs() {
    return compilation.refs();
  }

  Compilation compilation() {
    return compilation;
  }

  /** Everything with a body, methods first, then initialisers, lambdas, and record accessors. */
  public List<MethodRef> executables() {
    return List.copyOf(code.keySet());
  }

  public boolean has(MethodRef method) {
    return code.containsKey(method);
  }

  /** The declaration, where it is one method of the source. */
  public Optional<MethodTree> declaration(MethodRef method) {
    return Optional.ofNullable(code.get(method))
        .filter(Code.Method.class::isInstance)
        .map(c -> ((Code.Method) c).tree());
  }

  Optional<Code> code(MethodRef method) {
    return Optional.ofNullable(code.get(method));
  }

  /** The methods and constructors that code of this class names; empty for what has no body. */
  public Set<Symbol.MethodSymbol> calls(MethodRef method) {
    return code(method).map(this::trees).map(CallScanner::called).orElse(Set.of());
  }

  /** The fields that code of this class assigns; empty for what has no body. */
  public Set<VariableElement> assigned(MethodRef method) {
    return code(method).map(this::trees).map(AssignmentScanner::assigned).orElse(Set.of());
  }

  /** What code of this class does with the objects that fields hold. */
  public List<ContentsUse> contents(MethodRef method) {
    return code(method).map(this::trees).map(ContentsScanner::uses).orElse(Set.of()).stream()
        .map(
            use ->
                new ContentsUse(
                    refs().field(use.field()), use.by().map(refs()::method), use.given()))
        .toList();
  }

  private List<JCTree> trees(Code found) {
    if (found instanceof Code.Method declared) {
      return List.of(((JCTree.JCMethodDecl) declared.tree()).body);
    }
    if (found instanceof Code.Function function) {
      return List.of(((JCTree.JCLambda) function.lambda().path().getLeaf()).body);
    }
    return found instanceof Code.Initialisers initialisers
        ? initialisers.parts().stream().map(part -> (JCTree) part.getLeaf()).toList()
        : List.of();
  }

  Lambda lambda(LambdaExpressionTree tree) {
    Lambda lambda = lambdas.get(tree);
    if (lambda == null) {
      throw new IllegalStateException("unknown lambda");
    }
    return lambda;
  }

  /** Whether an expression stands as a statement, so that nobody uses its value. */
  boolean isStatement(Tree expression) {
    return statements.contains(expression);
  }

  boolean isEnclosing(TypeRef other) {
    for (Element up = element.getEnclosingElement(); up != null; up = up.getEnclosingElement()) {
      if (up instanceof TypeElement outer && refs().type(outer).equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** What a lambda returns; anything where the code does not compile. */
  private TypeRef result(JCTree.JCLambda tree) {
    boolean typed = tree.target != null && !tree.target.isErroneous();
    return typed
        ? refs().type(compilation.types().findDescriptorType(tree.target).getReturnType())
        : TypeRef.OBJECT;
  }

  /** Numbers the lambdas of the class in source order; nested classes number their own. */
  private final class LambdaScanner extends TreePathScanner<Void, Void> {

    @Override
    public Void visitClass(ClassTree tree, Void p) {
      return tree == tree() ? super.visitClass(tree, null) : null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void p) {
      statements.add(TreeUtils.withoutParens(tree.getExpression()));
      return super.visitExpressionStatement(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void p) {
      List<VariableElement> captured = Captures.of(tree);
      List<TypeRef> parameters = new ArrayList<>();
      captured.forEach(c -> parameters.add(refs().type(c.asType())));
      tree.getParameters().forEach(v -> parameters.add(refs().type(Locals.element(v).asType())));
      TypeRef result = result((JCTree.JCLambda) tree);
      MethodRef method =
          new MethodRef(
              type, "lambda$" + lambdas.size(), parameters, result, Set.of(MethodRef.Flag.PRIVATE));
      Lambda lambda = new Lambda(method, captured, getCurrentPath());
      lambdas.put(tree, lambda);
      code.put(method, new Code.Function(lambda));
      return super.visitLambdaExpression(tree, null);
    }
  }
}
