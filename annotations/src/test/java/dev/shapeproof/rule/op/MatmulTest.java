package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatmulTest {

  private static Call matmul(long[] left, long... right) {
    return product(Op.MATMUL, left, right);
  }

  private static Call product(Op op, long[] left, long... right) {
    return Call.of(op).tensor("left", left).tensor("right", right);
  }

  private static long[] of(long... sizes) {
    return sizes;
  }

  @Test
  void vectorsLoseTheirAxis() {
    accepts(matmul(of(3), 3), "f32[]");
    accepts(matmul(of(2, 3), 3), "f32[2]");
    accepts(matmul(of(3), 3, 4), "f32[4]");
    accepts(matmul(of(3), 5, 3, 4), "f32[5, 4]");
    accepts(matmul(of(5, 2, 3), 3), "f32[5, 2]");
  }

  @Test
  void batchesBroadcast() {
    accepts(matmul(of(2, 3), 3, 4), "f32[2, 4]");
    accepts(matmul(of(7, 1, 2, 3), 5, 3, 4), "f32[7, 5, 2, 4]");
    accepts(matmul(of(0, 2, 3), 3, 4), "f32[0, 2, 4]");
    refuses(
        matmul(of(2, 2, 3), 3, 3, 4),
        "[shape.matmul] cannot multiply left by right: axis 0 is 2 and 3, and neither is 1");
  }

  @Test
  void innerSizesMustAgreeEvenWhereOneIs1() {
    refuses(
        matmul(of(32, 768), 512, 10),
        "[shape.matmul] cannot multiply left by right: inner dimensions 768 and 512 differ");
    refuses(
        matmul(of(2, 1), 3, 4),
        "[shape.matmul] cannot multiply left by right: inner dimensions 1 and 3 differ");
  }

  @Test
  void scalarsAreRefused() {
    refuses(
        matmul(of(), 3),
        "[shape.rank] cannot multiply left by right: [] and [3] must both have an axis");
  }

  @Test
  void allProblemsOfOneCallAreTold() {
    Operand right = Operand.of("right", List.of(Dim.of(4), Dim.of(5)), DType.F64, Device.cuda(0));
    refuses(
        Call.of(Op.MATMUL).tensor("left", 2, 3).tensor(right),
        "[device.mismatch] cannot multiply left by right: left is on cpu and right on cuda:0",
        "[shape.matmul] cannot multiply left by right: inner dimensions 3 and 4 differ",
        "[dtype.mismatch] cannot multiply left by right: left is f32 and right is f64, and there"
            + " is no implicit conversion");
  }

  @Test
  void strictProductsTakeOneRank() {
    accepts(product(Op.DOT, of(3), 3), "f32[]");
    refuses(
        product(Op.DOT, of(3), 1),
        "[shape.matmul] cannot multiply left by right: lengths 3 and 1 differ");
    refuses(
        product(Op.DOT, of(3), 3, 1),
        "[shape.rank] cannot multiply left by right: right [3, 1] has rank 2, not 1");
    accepts(product(Op.OUTER, of(3), 4), "f32[3, 4]");
    accepts(product(Op.MM, of(2, 3), 3, 4), "f32[2, 4]");
    accepts(product(Op.BATCH_MATMUL, of(5, 2, 3), 5, 3, 4), "f32[5, 2, 4]");
    refuses(
        product(Op.BATCH_MATMUL, of(1, 2, 3), 5, 3, 4),
        "[shape.matmul] cannot multiply left by right: batch sizes 1 and 5 differ");
  }

  @Test
  void linearTakesItsWeightTransposed() {
    Call linear = Call.of(Op.LINEAR).tensor("x", 8, 5, 784).tensor("weight", 10, 784);
    accepts(linear, "f32[8, 5, 10]");
    accepts(linear.tensor("bias", 10), "f32[8, 5, 10]");
    refuses(
        linear.tensor("bias", 9),
        "[shape.layer] cannot add bias to x times weight: axis 2 is 9, which does not fit 10");
    refuses(
        Call.of(Op.LINEAR).tensor("x", 8, 10).tensor("weight", 10, 784),
        "[shape.layer] cannot apply weight to x: axis 1 is 10 and weight takes 784");
  }

  @Test
  void einsumBindsLabels() {
    Call attention =
        Call.of(Op.EINSUM)
            .with(
                "xs",
                new Argument.Tensors(
                    List.of(
                        Call.operand("xs[0]", DType.F32, 2, 3, 4),
                        Call.operand("xs[1]", DType.F32, 2, 5, 4))));
    accepts(
        attention
            .integers("labels", List.of(0, 1, 3, 0, 2, 3))
            .integers("output", List.of(0, 1, 2)),
        "f32[2, 3, 5]");
    refuses(
        attention
            .integers("labels", List.of(0, 1, 3, 0, 3, 2))
            .integers("output", List.of(0, 1, 2)),
        "[shape.matmul] cannot sum products with xs[1]: one label is 4 and 5");
  }
}
