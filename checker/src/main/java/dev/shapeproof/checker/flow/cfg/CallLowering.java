package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.AssertionErrorNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ClassNameNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SuperNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ThisNode;
import org.checkerframework.nullaway.javacutil.TreeUtils;

/** Lowers calls, creations, lambdas and conversions. */
final class CallLowering {

  private final Emitter out;
  private final Scope scope;

  CallLowering(Emitter out, Scope scope) {
    this.out = out;
    this.scope = scope;
  }

  void invoke(MethodInvocationNode node) {
    if (isRepeatedNext(node)
        || (node.getTree() != null && TreeUtils.isEnumSuperCall(node.getTree()))) {
      return;
    }
    ExecutableElement method = node.getTarget().getMethod();
    Node receiver = node.getTarget().getReceiver();
    if (isBoxing(node, method)) {
      Node operand = node.getArguments().isEmpty() ? receiver : node.getArgument(0);
      int value = out.of(operand);
      out.bind(node, converted(value, type(operand), type(node), out.spanOf(value)));
      return;
    }
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    int object = isStatic || receiver == null ? Instr.NONE : out.of(receiver);
    Tree tree = node.getTree();
    Span own = tree == null ? Span.NONE : scope.span(tree);
    Span at = own.isKnown() || object == Instr.NONE ? own : out.spanOf(object);
    boolean isSuper = receiver instanceof SuperNode || isSuperConstructor(node, method);
    List<Integer> arguments = registers(node.getArguments());
    List<Span> spans = new ArrayList<>();
    spans.add(writtenReceiver(receiver, object));
    spans.addAll(
        argumentSpans(
            arguments, node.getTree() == null ? List.of() : node.getTree().getArguments(), at));
    boolean unused = tree != null && scope.isStatement(tree);
    out.bind(
        node,
        out.emit(
            r ->
                new Instr.Invoke(
                    r,
                    scope.refs().method(method),
                    object,
                    arguments,
                    spans,
                    type(node),
                    isSuper || Refs.isExact(method),
                    isSuper,
                    unused,
                    at)));
  }

  /** The graph calls {@code next()} of a for-each loop twice; only the second one is used. */
  private static boolean isRepeatedNext(MethodInvocationNode node) {
    return node.getEnhancedForLoop() != null
        && !node.getInSource()
        && node.getTarget().getMethod().getSimpleName().contentEquals("next");
  }

  private static boolean isBoxing(MethodInvocationNode node, ExecutableElement method) {
    if (node.getInSource()) {
      return false;
    }
    String name = method.getSimpleName().toString();
    String owner = Refs.owner(method).toString();
    return owner.startsWith("java.lang.") && (name.equals("valueOf") || name.endsWith("Value"));
  }

  private static boolean isSuperConstructor(MethodInvocationNode node, ExecutableElement method) {
    return method.getSimpleName().contentEquals("<init>")
        && node.getTree() != null
        && TreeUtils.isSuperConstructorCall(node.getTree());
  }

  private Span writtenReceiver(Node receiver, int object) {
    boolean written =
        object != Instr.NONE && !(receiver instanceof ThisNode && receiver.getTree() == null);
    return written && !(receiver instanceof ClassNameNode) ? out.spanOf(object) : Span.NONE;
  }

  private List<Span> argumentSpans(
      List<Integer> registers, List<? extends ExpressionTree> written, Span call) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < registers.size(); i++) {
      boolean packed = i == registers.size() - 1 && written.size() != registers.size();
      Span tree = i < written.size() ? scope.span(written.get(i)) : Span.NONE;
      if (packed && !written.isEmpty() && i < written.size()) {
        tree = SourceSpans.join(tree, scope.span(written.get(written.size() - 1)));
      }
      Span value = out.spanOf(registers.get(i));
      spans.add(tree.isKnown() ? tree : value.isKnown() ? value : call);
    }
    return spans;
  }

  void create(ObjectCreationNode node) {
    NewClassTree tree = node.getTree();
    ExecutableElement constructor = TreeUtils.elementFromUse(tree);
    List<Integer> arguments = registers(node.getArguments());
    Span at =
        tree.getClassBody() == null
            ? scope.span(tree)
            : SourceSpans.join(
                scope.span(tree).isKnown() ? startOf(scope.span(tree)) : Span.NONE,
                scope.span(tree.getIdentifier()));
    List<Span> spans = new ArrayList<>();
    spans.add(Span.NONE);
    spans.addAll(argumentSpans(arguments, tree.getArguments(), at));
    List<Instr.Around> around = surroundings(node, constructor);
    int object =
        out.emit(
            r ->
                new Instr.New(
                    r, scope.refs().method(constructor), arguments, spans, type(node), around, at));
    out.bind(node, object);
    around.forEach(each -> out.act(new Instr.FieldSet(object, each.field(), each.value(), at)));
  }

  private List<Instr.Around> surroundings(ObjectCreationNode node, ExecutableElement constructor) {
    Enclosing enclosing = new Enclosing(out, scope);
    Symbol.ClassSymbol made = (Symbol.ClassSymbol) Refs.owner(constructor);
    Optional<Integer> written = Optional.ofNullable(node.getEnclosingExpression()).map(out::of);
    List<Instr.Around> around = new ArrayList<>();
    enclosing.surround(made, written).ifPresent(around::add);
    if (node.getTree().getClassBody() != null) {
      around.addAll(enclosing.capture(made, node.getTree().getClassBody()));
    } else {
      LocalClass.of(made, scope.source().path())
          .ifPresent(declared -> around.addAll(enclosing.captureAll(made, declared)));
    }
    return around;
  }

  private static Span startOf(Span span) {
    return new Span(span.file(), span.start(), span.start(), span.line(), span.column());
  }

  void array(ArrayCreationNode node) {
    List<Integer> sizes = registers(node.getDimensions());
    List<Integer> elements = registers(node.getInitializers());
    Optional<List<Integer>> given = sizes.isEmpty() ? Optional.of(elements) : Optional.empty();
    Span own = node.getTree() == null ? Span.NONE : scope.span(node.getTree());
    Span at = own;
    if (!own.isKnown() && !elements.isEmpty()) {
      at =
          SourceSpans.join(
              out.spanOf(elements.get(0)), out.spanOf(elements.get(elements.size() - 1)));
    }
    Span span = at;
    out.bind(node, out.emit(r -> new Instr.NewArray(r, type(node), sizes, given, span)));
  }

  void assertionError(AssertionErrorNode node) {
    List<Integer> arguments =
        node.getDetail() == null ? List.of() : List.of(out.of(node.getDetail()));
    TypeRef type = type(node);
    List<TypeRef> parameters = arguments.isEmpty() ? List.of() : List.of(TypeRef.OBJECT);
    MethodRef constructor = new MethodRef(type, "<init>", parameters, TypeRef.VOID, Set.of());
    Span at = scope.span(node.getTree());
    List<Span> spans = new ArrayList<>(List.of(Span.NONE));
    arguments.forEach(argument -> spans.add(out.spanOf(argument)));
    out.bind(
        node, out.emit(r -> new Instr.New(r, constructor, arguments, spans, type, List.of(), at)));
  }

  void function(FunctionalInterfaceNode node) {
    Span at = scope.span(node.getTree());
    if (node.getTree() instanceof LambdaExpressionTree tree) {
      ClassSource.Lambda lambda = scope.lambda(tree);
      List<Local> captured =
          lambda.captured().stream().map(new Enclosing(out, scope)::local).toList();
      out.bind(node, out.emit(r -> new Instr.Lambda(r, lambda.method(), captured, type(node), at)));
      return;
    }
    MemberReferenceTree tree = (MemberReferenceTree) node.getTree();
    ExecutableElement method = (ExecutableElement) Locals.symbol(tree);
    int receiver = boundReceiver(tree);
    out.bind(
        node,
        out.emit(
            r ->
                new Instr.MethodReference(
                    r, scope.refs().method(method), receiver, type(node), at)));
  }

  /** The expression before {@code ::}, lowered just before, where it is a value and not a class. */
  private int boundReceiver(MemberReferenceTree tree) {
    boolean isValue =
        ((JCTree.JCMemberReference) tree).kind == JCTree.JCMemberReference.ReferenceKind.BOUND
            || ((JCTree.JCMemberReference) tree).kind
                == JCTree.JCMemberReference.ReferenceKind.SUPER;
    return isValue ? out.ofTree(tree.getQualifierExpression()) : Instr.NONE;
  }

  /** A conversion between primitives, boxes and classes; constants are converted here and now. */
  int converted(int value, TypeRef from, TypeRef to, Span at) {
    if (from.equals(to)) {
      return value;
    }
    if (out.definition(value) instanceof Instr.Const constant && isNumber(to)) {
      Optional<Object> folded = Constants.converted(constant.value(), to);
      if (folded.isPresent()) {
        return out.emit(r -> new Instr.Const(r, folded.get(), to, at));
      }
    }
    return out.emit(r -> new Instr.Convert(r, value, from, to, at));
  }

  /**
   * The conversion of an assignment: where a primitive is on one side, and where the graph lost a
   * type argument, as it does for {@code next()} of a for-each loop.
   */
  int assigned(int value, TypeRef from, TypeRef to) {
    boolean crosses = isPrimitive(from) != isPrimitive(to) || (isPrimitive(to) && !from.equals(to));
    boolean erased = from.equals(TypeRef.OBJECT) && !to.equals(from);
    boolean isNull = out.definition(value) instanceof Instr.Null;
    return (crosses || erased) && !isNull && !to.equals(TypeRef.VOID)
        ? converted(value, from, to, out.spanOf(value))
        : value;
  }

  private static boolean isNumber(TypeRef type) {
    return isPrimitive(type) && !type.equals(TypeRef.BOOLEAN);
  }

  private static boolean isPrimitive(TypeRef type) {
    return !type.isArray()
        && type.name().indexOf('.') < 0
        && Character.isLowerCase(type.name().charAt(0));
  }

  private List<Integer> registers(List<Node> nodes) {
    return nodes.stream().map(out::of).toList();
  }

  private TypeRef type(Node node) {
    return scope.refs().type(node.getType());
  }
}
