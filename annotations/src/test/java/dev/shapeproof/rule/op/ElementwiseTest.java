package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.frame.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementwiseTest {

  private static Call pair(Op op, DType left, DType right) {
    return Call.of(op).tensor("left", left, 2).tensor("right", right, 2);
  }

  private static Call scalar(Op op, DType left, DType right) {
    return Call.of(op).tensor("left", left, 2).tensor("right", right);
  }

  @Test
  void sizesOf1AndMissingAxesBroadcast() {
    accepts(Call.of(Op.ADD).tensor("left", 4, 1, 3).tensor("right", 5, 1), "f32[4, 5, 3]");
    accepts(Call.of(Op.ADD).tensor("left", 0).tensor("right", 1), "f32[0]");
    refuses(
        Call.of(Op.ADD).tensor("left", 2, 5, 768).tensor("right", 512),
        "[shape.broadcast] cannot add left and right: axis 2 is 768 and 512, and neither is 1");
    refuses(
        Call.of(Op.EQ).tensor("left", 0).tensor("right", 2),
        "[shape.broadcast] cannot compare left with right: axis 0 is 0 and 2, and neither is 1");
  }

  @Test
  void dtypesPromoteByPyTorchsTable() {
    accepts(pair(Op.ADD, DType.I32, DType.I64), "i64[2]");
    accepts(pair(Op.ADD, DType.U8, DType.I8), "i16[2]");
    accepts(pair(Op.ADD, DType.F16, DType.BF16), "f32[2]");
    accepts(pair(Op.ADD, DType.I64, DType.F16), "f16[2]");
    accepts(pair(Op.ADD, DType.BOOL, DType.BOOL), "bool[2]");
    accepts(pair(Op.DIV, DType.I32, DType.I64), "f32[2]");
    accepts(pair(Op.FLOOR_DIV, DType.I32, DType.I64), "i64[2]");
    accepts(pair(Op.LT, DType.I32, DType.F64), "bool[2]");
    accepts(pair(Op.ADD, DType.I32, DType.UNKNOWN), "?[2]");
  }

  @Test
  void scalarsPromoteByCategoryOnly() {
    accepts(scalar(Op.MUL, DType.F32, DType.F64), "f32[2]");
    accepts(scalar(Op.MUL, DType.I32, DType.I64), "i32[2]");
    accepts(scalar(Op.MUL, DType.I64, DType.F64), "f64[2]");
    accepts(scalar(Op.MUL, DType.U8, DType.I64), "u8[2]");
    accepts(scalar(Op.MUL, DType.BOOL, DType.I64), "i64[2]");
  }

  @Test
  void numbersOfTheHostLanguageHaveTheDefaultDtype() {
    accepts(scalar(Op.MUL, DType.I64, DType.F64).flag("rightNumber", true), "f32[2]");
    accepts(scalar(Op.MUL, DType.F16, DType.F64).flag("rightNumber", true), "f16[2]");
  }

  @Test
  void subtractionRefusesBooleans() {
    refuses(
        pair(Op.SUB, DType.F32, DType.BOOL),
        "[dtype.mismatch] cannot subtract from left the tensor right: sub does not take bool");
  }

  @Test
  void bitsAreOfIntegersAndBooleans() {
    accepts(pair(Op.BITWISE_AND, DType.U8, DType.BOOL), "u8[2]");
    refuses(
        pair(Op.BITWISE_AND, DType.F32, DType.BOOL),
        "[dtype.mismatch] cannot combine the bits of left and right: f32 has no bits to combine");
  }

  @Test
  void complexNumbersHaveNoOrder() {
    accepts(pair(Op.EQ, DType.C64, DType.F32), "bool[2]");
    refuses(
        pair(Op.LT, DType.C64, DType.F32),
        "[dtype.mismatch] cannot compare left with right: c64 numbers have no order");
    refuses(
        pair(Op.MAXIMUM, DType.C64, DType.F32),
        "[dtype.mismatch] cannot take the maximum of left and right: maximum does not take c64");
  }

  @Test
  void devicesMustAgreeButForScalarsOnTheCpu() {
    Operand gpu = Operand.of("left", List.of(Dim.of(2)), DType.F32, Device.cuda(0));
    accepts(Call.of(Op.ADD).tensor(gpu).tensor("right"), "f32[2] on cuda:0");
    accepts(
        Call.of(Op.ADD)
            .tensor("left")
            .tensor(Operand.of("right", gpu.dims(), DType.F32, Device.cuda(0))),
        "f32[2] on cuda:0");
    refuses(
        Call.of(Op.ADD).tensor(gpu).tensor("right", 2),
        "[device.mismatch] cannot add left and right: left is on cuda:0 and right on cpu");
    Operand gpuScalar = Operand.of("right", List.of(), DType.F32, Device.cuda(0));
    refuses(
        Call.of(Op.ADD).tensor("left", 2).tensor(gpuScalar),
        "[device.mismatch] cannot add left and right: left is on cpu and right on cuda:0");
  }

  @Test
  void inPlaceTheReceiverKeepsShapeAndDtype() {
    Call call = Call.of(Op.ADD).flag("inPlace", true);
    accepts(call.tensor("left", DType.F16, 2, 3).tensor("right", DType.F64, 3), "f16[2, 3]");
    refuses(
        call.tensor("left", 1, 3).tensor("right", 2, 3),
        "[shape.broadcast] cannot add left and right: axis 0 is 2, which does not fit 1");
    refuses(
        call.tensor("left", 3).tensor("right", 2, 3),
        "[shape.broadcast] cannot add left and right: [2, 3] has more axes than [3]");
    refuses(
        call.tensor("left", DType.I64, 3).tensor("right", 3),
        "[dtype.mismatch] cannot add left and right: a result of f32 cannot be stored in i64 left");
    accepts(Call.of(Op.LT).flag("inPlace", true).tensor("left", 3).tensor("right", 3), "f32[3]");
  }

  @Test
  void functionsOfRealNumbersGiveFloats() {
    accepts(Call.of(Op.EXP).tensor("x", DType.I64, 2), "f32[2]");
    accepts(Call.of(Op.EXP).tensor("x", DType.F16, 2), "f16[2]");
    refuses(
        Call.of(Op.EXP).tensor("x", DType.I64, 2).flag("inPlace", true),
        "[dtype.mismatch] cannot take the exp of x: a result of f32 cannot be stored in i64 x");
    accepts(Call.of(Op.NEG).tensor("x", DType.I64, 2), "i64[2]");
    refuses(
        Call.of(Op.NEG).tensor("x", DType.BOOL, 2),
        "[dtype.mismatch] cannot take the neg of x: neg does not take bool");
    refuses(
        Call.of(Op.GELU).tensor("x", DType.I64, 2),
        "[dtype.mismatch] cannot take the gelu of x: x is i64, not a floating dtype");
    accepts(Call.of(Op.IS_NAN).tensor("x", 2), "bool[2]");
  }

  @Test
  void whereTakesABooleanAndBroadcastsAllThree() {
    Call where = Call.of(Op.WHERE).tensor("left", 1, 3).tensor("right", DType.I64, 2, 1);
    accepts(where.tensor("condition", DType.BOOL, 3), "f32[2, 3]");
    refuses(
        where.tensor("condition", DType.F32, 3),
        "[dtype.mismatch] cannot choose by condition from left and right: condition is f32, not"
            + " bool");
    refuses(
        where.tensor("condition", DType.BOOL, 4),
        "[shape.broadcast] cannot choose by condition from left and right: axis 1 is 4 and 3, and"
            + " neither is 1");
  }

  @Test
  void clipPromotesAndTakesOneLimitAtLeast() {
    Call clip = Call.of(Op.CLIP).tensor("x", DType.I64, 3);
    accepts(clip.tensor("min", DType.F64), "f32[3]");
    accepts(clip.tensor("min", DType.I64).tensor("max", DType.I64), "i64[3]");
    refuses(clip, "[shape.size] cannot clip x: there is no limit");
    refuses(
        clip.tensor("max", DType.F64).flag("inPlace", true),
        "[dtype.mismatch] cannot clip x: the result is f32 and x is i64");
  }
}
