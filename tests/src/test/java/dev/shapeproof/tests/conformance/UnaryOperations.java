package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions, casts and copies of one array. */
final class UnaryOperations {

  /** Methods of an array that are called as their rule is. */
  private static final List<Op> SAME_NAME =
      List.of(
          Op.EXP,
          Op.LOG,
          Op.LOG2,
          Op.LOG10,
          Op.SQRT,
          Op.SIN,
          Op.COS,
          Op.TAN,
          Op.ASIN,
          Op.ACOS,
          Op.ATAN,
          Op.SINH,
          Op.COSH,
          Op.TANH,
          Op.ERF,
          Op.ERFINV,
          Op.NEG,
          Op.ABS,
          Op.SIGN,
          Op.FLOOR,
          Op.CEIL,
          Op.TRUNC,
          Op.ROUND,
          Op.SQUARE,
          Op.LOGICAL_NOT,
          Op.ZEROS_LIKE,
          Op.ONES_LIKE);

  private UnaryOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    SAME_NAME.forEach(rule -> all.add(one(rule, "t0." + rule + "()")));
    others().forEach((template, rule) -> all.add(one(rule, template)));
    for (String dtype : List.of("INT32", "FLOAT64", "BOOLEAN", "UINT8")) {
      all.add(one(Op.TO_TYPE, "t0.toType(DataType." + dtype + ", false)").few(60));
    }
    return all;
  }

  private static Map<String, Op> others() {
    Map<String, Op> others = new LinkedHashMap<>();
    others.put("t0.gammaln()", Op.LOG_GAMMA);
    others.put("t0.isNaN()", Op.IS_NAN);
    others.put("t0.isInfinite()", Op.IS_INF);
    others.put("t0.duplicate()", Op.CLONE);
    others.put("m.from(t0)", Op.CONTIGUOUS);
    others.put("t0.stopGradient()", Op.DETACH);
    others.put("t0.toDevice(m.getDevice(), false)", Op.TO_DEVICE);
    others.put("Activation.relu(t0)", Op.RELU);
    others.put("Activation.sigmoid(t0)", Op.SIGMOID);
    others.put("Activation.softPlus(t0)", Op.SOFTPLUS);
    others.put("Activation.softSign(t0)", Op.SOFTSIGN);
    others.put("Activation.leakyRelu(t0, 0.1f)", Op.LEAKY_RELU);
    others.put("Activation.elu(t0, 0.5f)", Op.ELU);
    others.put("Activation.selu(t0)", Op.SELU);
    others.put("Activation.gelu(t0)", Op.GELU);
    return others;
  }

  /** Nothing but the dtype can be refused, so all dtypes are drawn alike. */
  private static Operation one(Op rule, String template) {
    return Operation.of(
        rule, template, draw -> Args.of(draw.anyTensor(draw.rank(0)).withDtype(draw.dtype())));
  }
}
