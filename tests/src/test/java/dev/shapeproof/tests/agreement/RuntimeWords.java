package dev.shapeproof.tests.agreement;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.visitor.ModifierVisitor;
import com.github.javaparser.ast.visitor.Visitable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A generated program in the words of Shapeproof's own runtime: the generator writes for DJL, and
 * each call becomes one of the same meaning. The runtime has neither {@code cumSum} nor {@code
 * flip}; other operations along an axis stand for them.
 */
final class RuntimeWords extends ModifierVisitor<Void> {

  private static final Map<String, String> TYPES =
      Map.of("NDArray", "Tensor", "NDList", "List<Tensor>", "Shape", "long[]");

  private static final Map<String, String> METHODS =
      Map.of(
          "matMul", "matmul",
          "dot", "matmul",
          "getShape", "shape",
          "swapAxes", "transpose",
          "duplicate", "copy",
          "cumSum", "logSoftmax",
          "flip", "softmax",
          "broadcast", "expand");

  private static final Map<String, String> MAKERS =
      Map.of("ones", "ones(", "zeros", "zeros(", "randomNormal", "randn(1, DType.F32, ");

  /** An operation that the runtime lacks. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String what) {
      super(what);
    }
  }

  private RuntimeWords() {}

  static Optional<Generated> of(Generated program) {
    String text = "class Sheet {\n" + String.join("\n", program.lines()) + "\n}";
    CompilationUnit unit = StaticJavaParser.parse(text);
    try {
      new RuntimeWords().visit(unit, null);
    } catch (Missing missing) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>(unit.toString().lines().toList());
    List<String> inner = lines.subList(1, lines.size() - 1);
    return Optional.of(
        new Generated(
            program.name(), program.slips(), inner.stream().filter(it -> !it.isBlank()).toList()));
  }

  /** Tensors come from no manager. */
  @Override
  public Visitable visit(com.github.javaparser.ast.body.MethodDeclaration method, Void none) {
    dropManager(method);
    return super.visit(method, null);
  }

  @Override
  public Visitable visit(com.github.javaparser.ast.body.ConstructorDeclaration made, Void none) {
    dropManager(made);
    return super.visit(made, null);
  }

  private static void dropManager(CallableDeclaration<?> method) {
    method.getParameters().removeIf(each -> each.getTypeAsString().equals("NDManager"));
  }

  @Override
  public Visitable visit(ClassOrInterfaceType type, Void none) {
    String own = TYPES.get(type.getNameAsString());
    return own == null ? super.visit(type, null) : StaticJavaParser.parseType(own);
  }

  @Override
  public Visitable visit(ObjectCreationExpr made, Void none) {
    made.getArguments().removeIf(RuntimeWords::isManager);
    String type = made.getType().getNameAsString();
    NodeList<Expression> arguments = made.getArguments();
    arguments.replaceAll(each -> (Expression) each.accept(this, null));
    return switch (type) {
      case "Shape" -> expression("new long[] {" + words(arguments) + "}");
      case "NDList" ->
          expression(
              arguments.isEmpty()
                  ? "new ArrayList<Tensor>()"
                  : "List.of(" + words(arguments) + ")");
      default -> made;
    };
  }

  private static boolean isManager(Expression expression) {
    return expression.equals(new NameExpr("m"));
  }

  @Override
  public Visitable visit(MethodCallExpr call, Void none) {
    String name = call.getNameAsString();
    if (call.getScope().filter(RuntimeWords::isManager).isPresent()) {
      NodeList<Expression> sizes = call.getArgument(0).asObjectCreationExpr().getArguments();
      sizes.replaceAll(each -> (Expression) each.accept(this, null));
      String made = "Tensors." + MAKERS.get(name) + words(sizes) + ")";
      return expression(made.replace(", )", ")"));
    }
    if (name.equals("get") && isIndexed(call)) {
      String target = call.getScope().orElseThrow().accept(this, null).toString();
      return expression(RuntimeIndex.of(target, call.getArguments()));
    }
    call.getArguments().removeIf(RuntimeWords::isManager);
    super.visit(call, null);
    NodeList<Expression> given = call.getArguments();
    String scope = call.getScope().map(Expression::toString).orElse("");
    return switch (name) {
      case "dimension" -> expression(scope.replaceFirst("\\.shape\\(\\)$", "") + ".rank()");
      case "get" ->
          scope.endsWith(".shape()")
              ? expression(scope.replaceFirst("shape\\(\\)$", "size(") + words(given) + ")")
              : call;
      case "concat", "stack" -> expression(joined(name, scope, given));
      case "split" ->
          expression(
              "%s.split(%s.size(%s) / %s, %s)"
                  .formatted(scope, scope, given.get(1), given.get(0), given.get(1)));
      case "transpose" -> given.isEmpty() ? call : call.setName("permute");
      case "flatten" -> given.isEmpty() ? expression(scope + ".flatten(0, -1)") : call;
      case "repeat" ->
          expression(
              "Tensors.concat(Collections.nCopies(%s, %s), %s)"
                  .formatted(given.get(1), scope, given.get(0)));
      case "squeeze" -> given.isEmpty() ? missing("squeeze of all axes") : call;
      case "tile" -> missing("tile");
      default -> call.setName(METHODS.getOrDefault(name, name));
    };
  }

  private static Expression missing(String what) {
    throw new Missing(what);
  }

  /** Whether it is an index of a tensor and not of a list or a shape. */
  private static boolean isIndexed(MethodCallExpr call) {
    Expression scope = call.getScope().orElseThrow();
    boolean shape =
        scope instanceof MethodCallExpr inner && inner.getNameAsString().equals("getShape");
    return !shape && !scope.toString().startsWith("parts");
  }

  /**
   * {@code x.concat(y, axis)}, or {@code NDArrays.concat(list, axis)}; the axis may be left out.
   */
  private static String joined(String method, String scope, List<Expression> given) {
    String list =
        scope.equals("NDArrays")
            ? given.get(0).toString()
            : "List.of(" + scope + ", " + given.get(0) + ")";
    String axis = given.size() > 1 ? given.get(1).toString() : "0";
    return "Tensors." + method + "(" + list + ", " + axis + ")";
  }

  private static String words(List<Expression> expressions) {
    return expressions.stream().map(Expression::toString).collect(Collectors.joining(", "));
  }

  private static Expression expression(String text) {
    return StaticJavaParser.parseExpression(text);
  }
}
