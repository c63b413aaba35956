package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.frame.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReductionTest {

  private static Call of(Op op, long... sizes) {
    return Call.of(op).tensor("x", sizes);
  }

  @Test
  void axesVanishOrStayAs1() {
    accepts(of(Op.SUM, 2, 3, 4), "f32[]");
    accepts(of(Op.SUM, 2, 3, 4).integers("axes", List.of(0, -1)), "f32[3]");
    accepts(of(Op.MEAN, 2, 3).integers("axes", List.of(1)).flag("keepDims", true), "f32[2, 1]");
    accepts(of(Op.MEAN, 0).integers("axes", List.of(0)), "f32[]");
    accepts(of(Op.SUM).integers("axes", List.of(-1)), "f32[]");
  }

  @Test
  void axesMustExistAndDiffer() {
    refuses(
        of(Op.SUM, 2, 3).integers("axes", List.of(2)),
        "[shape.axis] cannot take the sum of x: axis 2 is out of range for [2, 3] of rank 2");
    refuses(
        of(Op.SUM, 2, 3).integers("axes", List.of(1, -1)),
        "[shape.axis] cannot take the sum of x: axis -1 is named twice in [1, -1]");
  }

  @Test
  void dtypesOfResults() {
    accepts(Call.of(Op.SUM).tensor("x", DType.BOOL, 2), "i64[]");
    accepts(Call.of(Op.PROD).tensor("x", DType.I32, 2), "i64[]");
    accepts(Call.of(Op.MAX).tensor("x", DType.I32, 2), "i32[]");
    accepts(Call.of(Op.ANY).tensor("x", DType.F32, 2), "bool[]");
    accepts(Call.of(Op.ALL).tensor("x", DType.U8, 2), "u8[]");
    accepts(Call.of(Op.LOG_SUM_EXP).tensor("x", DType.I64, 2), "f32[]");
    refuses(
        Call.of(Op.MEAN).tensor("x", DType.I64, 2),
        "[dtype.mismatch] cannot take the mean of x: x is i64, not a floating dtype");
    refuses(
        Call.of(Op.STD).tensor("x", DType.I64, 2),
        "[dtype.mismatch] cannot take the std of x: x is i64, not a floating dtype");
  }

  @Test
  void theGreatestOfNothingIsRefused() {
    accepts(of(Op.MAX, 0, 3).integers("axes", List.of(1)), "f32[0]");
    refuses(
        of(Op.MAX, 0, 3).integers("axes", List.of(0)),
        "[shape.size] cannot take the max of x: axis 0 of [0, 3] has size 0");
    refuses(
        of(Op.ARG_MAX, 0), "[shape.size] cannot take the argMax of x: axis 0 of [0] has size 0");
    accepts(of(Op.ARG_MAX, 2, 3).size("axis", 1), "i64[2]");
    accepts(of(Op.ARG_MAX, 2, 3).flag("keepDims", true), "i64[1, 1]");
  }

  @Test
  void alongAnAxisTheShapeStays() {
    accepts(Call.of(Op.CUM_SUM).tensor("x", DType.I32, 2, 3).size("axis", 1), "i64[2, 3]");
    accepts(of(Op.ARG_SORT, 2, 3), "i64[2, 3]");
    accepts(of(Op.SOFTMAX, 2, 3).size("axis", -1), "f32[2, 3]");
    refuses(
        of(Op.SOFTMAX, 2, 3).size("axis", 2),
        "[shape.axis] cannot take the softmax of x: axis 2 is out of range for [2, 3] of rank 2");
    refuses(
        Call.of(Op.SOFTMAX).tensor("x", DType.I64, 3).size("axis", 0),
        "[dtype.mismatch] cannot take the softmax of x: x is i64, not a floating dtype");
    refuses(
        of(Op.NORMALIZE, 3),
        "[shape.axis] cannot take the normalize of x: axis 1 is out of range for [3] of rank 1");
  }

  @Test
  void topKTakesNoMoreThanThereAre() {
    accepts(of(Op.TOP_K, 2, 5).size("k", 3), "f32[2, 3] i64[2, 3]");
    accepts(of(Op.TOP_K).size("k", 1), "f32[] i64[]");
    refuses(
        of(Op.TOP_K, 2, 5).size("k", 6),
        "[shape.size] cannot take the greatest 6 of x: axis 1 has size 5");
  }
}
