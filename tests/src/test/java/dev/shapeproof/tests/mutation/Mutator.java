package dev.shapeproof.tests.mutation;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All places at which a program can be broken by a small slip, in source order. */
final class Mutator {

  private static final Set<String> AXIS_CALLS =
      Set.of(
          "sum",
          "mean",
          "max",
          "min",
          "concat",
          "stack",
          "split",
          "expandDims",
          "squeeze",
          "softmax",
          "logSoftmax",
          "argMax",
          "argMin",
          "argSort",
          "transpose",
          "swapAxes",
          "repeat",
          "flip",
          "topK",
          "gather",
          "cumSum");
  private static final Set<String> DROPPED =
      Set.of("transpose", "expandDims", "squeeze", "flatten", "reshape", "swapAxes");
  private static final Set<String> ORDERED = Set.of("matMul", "dot", "batchMatMul");

  private final JavaParser parser =
      new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

  List<Mutation> mutations(String source) {
    CompilationUnit unit =
        parser
            .parse(source)
            .getResult()
            .orElseThrow(() -> new IllegalArgumentException("does not parse: " + source));
    List<Mutation> mutations = new ArrayList<>();
    unit.walk(IntegerLiteralExpr.class, literal -> ofLiteral(literal, mutations));
    unit.walk(MethodCallExpr.class, call -> ofCall(call, mutations));
    return mutations;
  }

  private static void ofLiteral(IntegerLiteralExpr literal, List<Mutation> to) {
    int value = literal.asNumber().intValue();
    Range range = literal.getRange().orElseThrow();
    if (isAxis(literal)) {
      to.add(new Mutation(Mutation.Kind.AXIS, range, String.valueOf(value + 1)));
      if (value > 0) {
        to.add(new Mutation(Mutation.Kind.AXIS, range, String.valueOf(value - 1)));
      }
    } else if (value > 1 && !inLoopHead(literal)) {
      to.add(new Mutation(Mutation.Kind.SIZE, range, String.valueOf(value + 1)));
      to.add(new Mutation(Mutation.Kind.SIZE, range, String.valueOf(value * 2)));
    }
  }

  private static void ofCall(MethodCallExpr call, List<Mutation> to) {
    Optional<Expression> scope = call.getScope().filter(it -> !isType(it));
    Optional<Range> range = call.getRange();
    if (scope.isEmpty() || range.isEmpty()) {
      return;
    }
    if (DROPPED.contains(call.getNameAsString())) {
      to.add(new Mutation(Mutation.Kind.DROPPED_CALL, range.get(), scope.get().toString()));
    }
    if (ORDERED.contains(call.getNameAsString())) {
      String swapped = call.getArgument(0) + "." + call.getNameAsString() + "(" + scope.get() + ")";
      to.add(new Mutation(Mutation.Kind.SWAPPED_OPERANDS, range.get(), swapped));
    }
  }

  /** Counts an axis: an argument of a call that takes axes, alone or in a list of them. */
  private static boolean isAxis(IntegerLiteralExpr literal) {
    Node node = literal;
    Node parent = node.getParentNode().orElseThrow();
    if (parent instanceof UnaryExpr || parent instanceof ArrayInitializerExpr) {
      node = parent;
      parent = node.getParentNode().orElseThrow();
    }
    if (!(parent instanceof MethodCallExpr)) {
      node = parent;
      parent = node.getParentNode().orElse(node);
    }
    return parent instanceof MethodCallExpr call
        && call.getArguments().contains(node)
        && AXIS_CALLS.contains(call.getNameAsString());
  }

  /** The number of rounds decides nothing about shapes, only about time. */
  private static boolean inLoopHead(IntegerLiteralExpr literal) {
    Node node = literal;
    while (node.getParentNode().isPresent()) {
      Node parent = node.getParentNode().get();
      if (parent instanceof ForStmt loop && loop.getCompare().filter(node::equals).isPresent()) {
        return true;
      }
      node = parent;
    }
    return false;
  }

  private static boolean isType(Expression scope) {
    return scope instanceof NameExpr name
        && Character.isUpperCase(name.getNameAsString().charAt(0))
        && name.getNameAsString().chars().anyMatch(Character::isLowerCase);
  }
}
