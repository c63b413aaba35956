package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** Operations on one, two or three arrays, element by element. */
final class ElementwiseOperations {

  private ElementwiseOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (String name : List.of("add", "sub", "mul", "div", "mod", "pow", "maximum", "minimum")) {
      all.add(pair(name));
    }
    for (String name : List.of("eq", "neq", "gt", "gte", "lt", "lte")) {
      all.add(pair(name));
    }
    for (String name : List.of("logicalAnd", "logicalOr", "logicalXor", "atan2", "xlogy")) {
      all.add(pair(name));
    }
    for (String name : List.of("addi", "subi", "muli", "divi")) {
      all.add(new Operation(name, "t0." + name + "(t1)", ElementwiseOperations::inPlace).few(60));
    }
    for (String name : List.of("add", "sub", "mul", "div", "pow", "gt", "maximum")) {
      all.add(single(name + "(int)", "t0." + name + "(2)"));
      all.add(single(name + "(float)", "t0." + name + "(0.5f)"));
    }
    for (String name : UNARY) {
      all.add(single(name, "t0." + name + "()"));
    }
    all.add(single("clip", "t0.clip(0, 1)"));
    all.add(single("toType", "t0.toType(DataType.INT32, false)"));
    all.add(new Operation("where", "NDArrays.where(t0, t1, t2)", ElementwiseOperations::choice));
    return all;
  }

  private static final List<String> UNARY =
      List.of(
          "neg",
          "abs",
          "square",
          "sqrt",
          "exp",
          "log",
          "sin",
          "tanh",
          "floor",
          "round",
          "sign",
          "logicalNot",
          "isNaN",
          "zerosLike",
          "onesLike",
          "erf");

  private static Operation pair(String name) {
    return new Operation(name, "t0." + name + "(t1)", ElementwiseOperations::pair).few(60);
  }

  private static Operation single(String name, String template) {
    return new Operation(
            name, template, draw -> new Args(List.of(draw.anyTensor(draw.rank(0))), List.of()))
        .few(40);
  }

  private static Args pair(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(0));
    Tensor right = draw.anyTensor(0).withShape(draw.broadcastable(left.shape()));
    return new Args(draw.chance(50) ? List.of(left, right) : List.of(right, left), List.of());
  }

  private static Args inPlace(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(0));
    Tensor right = draw.anyTensor(0).withShape(draw.broadcastable(left.shape()));
    return new Args(List.of(left, right), List.of());
  }

  private static Args choice(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(0));
    return new Args(List.of(left.withDtype(DataType.BOOLEAN), left, left), List.of());
  }
}
