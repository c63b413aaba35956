package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.check.RuleCall;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Backward needs exactly those values unchanged that the rule says it saves: the checker tells
 * users from the rule what the runtime tells them from its versions.
 */
class SavedValueTest {
  private static final Map<Op, UnaryOperator<Tensor>> UNARY =
      Map.ofEntries(
          Map.entry(Op.NEG, Tensor::neg),
          Map.entry(Op.ABS, Tensor::abs),
          Map.entry(Op.SQUARE, Tensor::square),
          Map.entry(Op.RELU, Tensor::relu),
          Map.entry(Op.EXP, Tensor::exp),
          Map.entry(Op.LOG, Tensor::log),
          Map.entry(Op.SQRT, Tensor::sqrt),
          Map.entry(Op.RSQRT, Tensor::rsqrt),
          Map.entry(Op.RECIPROCAL, Tensor::reciprocal),
          Map.entry(Op.SIN, Tensor::sin),
          Map.entry(Op.COS, Tensor::cos),
          Map.entry(Op.TANH, Tensor::tanh),
          Map.entry(Op.SIGMOID, Tensor::sigmoid),
          Map.entry(Op.ERF, Tensor::erf),
          Map.entry(Op.GELU, Tensor::gelu));

  private static final Map<Op, BinaryOperator<Tensor>> BINARY =
      Map.of(
          Op.ADD, Tensor::add,
          Op.SUB, Tensor::sub,
          Op.MUL, Tensor::mul,
          Op.DIV, Tensor::div,
          Op.POW, Tensor::pow,
          Op.REMAINDER, Tensor::remainder,
          Op.MAXIMUM, Tensor::maximum,
          Op.MINIMUM, Tensor::minimum,
          Op.MATMUL, Tensor::matmul);

  @TestFactory
  Stream<DynamicTest> ofOneOperand() {
    return UNARY.entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey().text(),
                    () -> {
                      Set<String> found = new TreeSet<>();
                      for (String changed : Set.of("x", "result")) {
                        Tensor x = leaf(1).mul(1);
                        Tensor result = it.getValue().apply(x);
                        if (needs(result, changed.equals("x") ? x : result)) {
                          found.add(changed);
                        }
                      }
                      Tensor like = leaf(1);
                      assertEquals(saved(RuleCall.of(it.getKey()).tensor(like)), found);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> ofTwoOperands() {
    return BINARY.entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey().text(),
                    () -> {
                      Set<String> found = new TreeSet<>();
                      for (String changed : Set.of("left", "right", "result")) {
                        Tensor left = leaf(1).mul(1);
                        Tensor right = leaf(2).mul(1);
                        Tensor result = it.getValue().apply(left, right);
                        Map<String, Tensor> all =
                            Map.of("left", left, "right", right, "result", result);
                        if (needs(result, all.getOrDefault(changed, result))) {
                          found.add(changed);
                        }
                      }
                      assertEquals(
                          saved(RuleCall.of(it.getKey()).tensor(leaf(1)).tensor(leaf(2))), found);
                    }));
  }

  private static Tensor leaf(long seed) {
    return Tensors.rand(seed, DType.F64, 2, 2).add(0.5).requireGrad();
  }

  private static Set<String> saved(RuleCall call) {
    return new TreeSet<>(call.check().effects().saved());
  }

  /** Whether backward of {@code result} refuses once {@code value} was changed. */
  private static boolean needs(Tensor result, Tensor value) {
    Tensor loss = result.sum();
    Autograd.noGrad(() -> value.add_(1));
    try {
      loss.backward();
      return false;
    } catch (GradientException e) {
      return true;
    }
  }
}
