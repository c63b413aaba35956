package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations on two or three arrays, element by element. */
final class ElementwiseOperations {

  private ElementwiseOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    pairs().forEach((name, rule) -> all.add(pair(rule, name)));
    for (Op rule : List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV)) {
      String call = "t0." + rule + "i(t1)";
      all.add(Operation.of(rule, call, ElementwiseOperations::inPlace).few(60));
    }
    for (Op rule : List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.POW, Op.GT, Op.MAXIMUM)) {
      all.add(number(rule, "t0." + rule + "(2)"));
      all.add(number(rule, "t0." + rule + "(0.5f)"));
    }
    all.add(pair(Op.MUL, "xlogy").and(Op.LOG).few(60));
    all.add(Operation.of(Op.CLIP, "t0.clip($0, $1)", ElementwiseOperations::limits));
    all.add(number(Op.CLIP, "t0.clip(0.5f, 1.5f)"));
    all.add(Operation.of(Op.WHERE, "NDArrays.where(t0, t1, t2)", ElementwiseOperations::choice));
    return all;
  }

  private static Map<String, Op> pairs() {
    Map<String, Op> pairs = new LinkedHashMap<>();
    for (Op rule : List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.POW, Op.ATAN2, Op.MAXIMUM)) {
      pairs.put(rule.text(), rule);
    }
    pairs.put("minimum", Op.MINIMUM);
    pairs.put("mod", Op.REMAINDER);
    pairs.put("eq", Op.EQ);
    pairs.put("neq", Op.NE);
    pairs.put("gt", Op.GT);
    pairs.put("gte", Op.GE);
    pairs.put("lt", Op.LT);
    pairs.put("lte", Op.LE);
    for (Op rule : List.of(Op.LOGICAL_AND, Op.LOGICAL_OR, Op.LOGICAL_XOR)) {
      pairs.put(rule.text(), rule);
    }
    return pairs;
  }

  private static Operation pair(Op rule, String name) {
    return Operation.of(rule, "t0." + name + "(t1)", ElementwiseOperations::pair);
  }

  private static Operation number(Op rule, String template) {
    return Operation.of(rule, template, draw -> Args.of(draw.anyTensor(draw.rank(0)))).few(60);
  }

  private static Args pair(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(0));
    Tensor right = draw.anyTensor(0).withShape(draw.broadcastable(left.shape())).filled(1);
    return draw.chance(50) ? Args.of(left, right) : Args.of(right, left.filled(1));
  }

  private static Args inPlace(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(0));
    return Args.of(left, draw.anyTensor(0).withShape(draw.broadcastable(left.shape())));
  }

  private static Args limits(Draw draw) {
    int low = draw.between(-3, 3);
    return Args.of(draw.anyTensor(draw.rank(0)))
        .with(Numbers.one(low), Numbers.one(low + draw.between(0, 3)));
  }

  private static Args choice(Draw draw) {
    Tensor left = draw.anyTensor(draw.rank(0));
    Tensor right = draw.anyTensor(0).withShape(draw.broadcastable(left.shape()));
    return Args.of(left.withDtype(DataType.BOOLEAN), left, right);
  }
}
