package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.frame.Call;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexTest {
  private static final IndexItem ALL = new IndexItem.Slice(Optional.empty(), Optional.empty(), 1);

  private static Call of(long... sizes) {
    return Call.of(Op.INDEX).tensor("x", sizes);
  }

  private static IndexItem pick(long position) {
    return new IndexItem.Pick(Dim.of(position));
  }

  private static IndexItem slice(long start, long stop, int step) {
    return new IndexItem.Slice(Optional.of(Dim.of(start)), Optional.of(Dim.of(stop)), step);
  }

  private static IndexItem array(DType dtype, long... sizes) {
    return new IndexItem.Array(Call.operand("i", dtype, sizes));
  }

  /** What Python answers to len(range(size)[start:stop:step]). */
  @ParameterizedTest
  @CsvSource({
    "3, 1, 9, 1, 2", "3, 5, 9, 1, 0", "3, 2, 1, 1, 0", "3, -9, 2, 1, 2", "3, -2, 3, 1, 2",
    "0, 0, 3, 1, 0", "7, 0, 7, 3, 3", "7, 1, -1, 2, 3", "5, 4, 0, -1, 4", "5, 9, -9, -2, 3",
    "5, 1, 3, -1, 0", "5, -2, -4, -1, 2", "0, 3, -5, -1, 0"
  })
  void slicesAreCutOffAtTheEnds(long size, long start, long stop, int step, long length) {
    accepts(
        of(size).index(slice(start, stop, step)).flag("negativeSteps", true),
        "f32[" + length + "]");
  }

  @Test
  void stepsGoForwardUnlessAskedFor() {
    refuses(
        of(3).index(slice(2, 0, -1)),
        "[shape.index] cannot index x: the step -1 of axis 0 is not positive");
    refuses(
        of(3).index(slice(2, 0, 0)).flag("negativeSteps", true),
        "[shape.index] cannot index x: the step 0 of axis 0 is not positive");
  }

  @Test
  void picksDropTheirAxisAndMustExist() {
    accepts(of(2, 3, 4).index(pick(-2), ALL, pick(3)), "f32[3]");
    refuses(
        of(2, 3).index(ALL, pick(3)),
        "[shape.index] cannot index x: index 3 is out of range for axis 1, whose size is 3");
    refuses(
        of(2).index(pick(-3)),
        "[shape.index] cannot index x: index -3 is out of range for axis 0, whose size is 2");
    refuses(of(2).index(ALL, ALL), "[shape.index] cannot index x: 2 indices are too many for [2]");
  }

  @Test
  void ellipsisAndNewAxis() {
    IndexItem ellipsis = new IndexItem.Ellipsis();
    IndexItem newAxis = new IndexItem.NewAxis();
    accepts(of(2, 3, 4).index(ellipsis, pick(0)), "f32[2, 3]");
    accepts(of(2, 3, 4).index(pick(0), ellipsis, pick(0)), "f32[3]");
    accepts(of(2, 3).index(newAxis, ellipsis, newAxis), "f32[1, 2, 3, 1]");
    accepts(of().index(ellipsis), "f32[]");
    refuses(
        of(2, 3).index(ellipsis, ellipsis),
        "[shape.index] cannot index x: it has more than one ellipsis");
  }

  @Test
  void arraysStandWhereTheyStoodUnlessParted() {
    IndexItem i = array(DType.I64, 7);
    accepts(of(2, 3, 4).index(i), "f32[7, 3, 4]");
    accepts(of(2, 3, 4).index(ALL, i, i), "f32[2, 7]");
    accepts(of(2, 3, 4).index(i, ALL, i), "f32[7, 3]");
    accepts(of(2, 3, 4).index(ALL, i, pick(0)), "f32[2, 7]");
    accepts(of(2, 3, 4).index(ALL, array(DType.I64, 5, 1), i), "f32[2, 5, 7]");
    accepts(of(2, 3).index(array(DType.I64)), "f32[3]");
    refuses(
        of(2, 3).index(array(DType.I64, 2), array(DType.I64, 3)),
        "[shape.index] cannot index x: axis 0 is 2 and 3, and neither is 1");
    refuses(
        of(2).index(array(DType.F32, 2)),
        "[dtype.mismatch] cannot index x: the index i is f32, not an integer");
    refuses(of(0).index(i), "[shape.index] cannot index x: an axis of [0] has size 0");
  }

  @Test
  void masksTakeAsManyAxesAsTheyHave() {
    Call x = of(2, 3, 4).sizes("selected", 5);
    accepts(x.index(array(DType.BOOL, 2, 3)), "f32[5, 4]");
    accepts(x.index(ALL, array(DType.BOOL, 3)), "f32[2, 5, 4]");
    refuses(
        x.index(array(DType.BOOL, 3)),
        "[shape.index] cannot index x: axis 0 of mask i is 3 and axis 0 is 2");
  }

  @Test
  void aSliceAfterAMaskOfTwoAxesWorksOnItsSecond() {
    Call x = of(2, 3, 4).sizes("selected", 5);
    refuses(
        x.index(array(DType.BOOL, 2, 3), slice(0, 2, 1)),
        "[shape.index] cannot index x: axis 1 of mask i is 3 and axis 1 is 2");
    accepts(x.index(array(DType.BOOL, 2, 3), array(DType.I64, 5)), "f32[5]");
  }

  @Test
  void indicesLieOnTheCpuOrWithTheTensor() {
    Operand gpu = Operand.of("i", List.of(Dim.of(3)), DType.I64, Device.cuda(0));
    refuses(
        of(2).index(new IndexItem.Array(gpu)),
        "[device.mismatch] cannot index x: x is on cpu and i on cuda:0");
  }

  @Test
  void whatIsWrittenFitsThePart() {
    Call put = Call.of(Op.INDEX_PUT).tensor("x", 2, 3);
    accepts(put.index(pick(0)).tensor("value", 3), "f32[2, 3]");
    accepts(put.index(pick(0)).tensor("value", 1, 1, 1), "f32[2, 3]");
    refuses(
        put.index(pick(0)).tensor("value", 2),
        "[shape.broadcast] cannot write value into x: axis 0 is 2, which does not fit 3");
    refuses(
        put.index(pick(0)).tensor("value", 2, 3),
        "[shape.broadcast] cannot write value into x: [2, 3] has more axes than the part [3]");
    accepts(put.index(pick(0)).tensor("value", DType.I64, 3), "f32[2, 3]");
    refuses(
        put.index(array(DType.I64, 4)).tensor("value", DType.I64, 3),
        "[dtype.mismatch] cannot write value into x: x is f32 and value is i64, and there is no"
            + " implicit conversion");
  }

  @Test
  void gatherAndScatterTakeAnIndexOfTheSameRank() {
    Call gather = Call.of(Op.GATHER).tensor("x", 2, 3).size("axis", 1);
    accepts(gather.tensor("index", DType.I64, 1, 9), "f32[1, 9]");
    accepts(gather.tensor("index", DType.I64, 0), "f32[0]");
    refuses(
        gather.tensor("index", DType.I64, 3, 3),
        "[shape.index] cannot gather from x by index: axis 0 of index is 3, more than 2 of x");
    refuses(
        gather.tensor("index", DType.I64, 3),
        "[shape.rank] cannot gather from x by index: x has rank 2 and index rank 1");
    refuses(
        gather.tensor("index", DType.I32, 1, 1),
        "[dtype.mismatch] cannot gather from x by index: the index index is i32, not i64");
    Call scatter =
        Call.of(Op.SCATTER).tensor("x", 2, 3).size("axis", 1).tensor("index", DType.I64, 2, 5);
    accepts(scatter.tensor("source", 2, 5), "f32[2, 3]");
    refuses(
        scatter.tensor("source", 2, 4),
        "[shape.index] cannot scatter source into x by index: axis 1 of index is 5, more than 4 of"
            + " source");
  }

  @Test
  void lookups() {
    accepts(Call.of(Op.TAKE).tensor("x", 2, 3).tensor("index", DType.I64, 4, 1), "f32[4, 1]");
    refuses(
        Call.of(Op.TAKE).tensor("x", 0).tensor("index", DType.I64, 4),
        "[shape.index] cannot take from x by index: [0] has no elements");
    accepts(
        Call.of(Op.INDEX_SELECT).tensor("x", 2, 3).size("axis", 1).tensor("index", DType.I32, 5),
        "f32[2, 5]");
    accepts(
        Call.of(Op.EMBEDDING).tensor("x", DType.I64, 2, 5).tensor("weight", 100, 16),
        "f32[2, 5, 16]");
    refuses(
        Call.of(Op.EMBEDDING).tensor("x", 2).tensor("weight", 100, 16),
        "[dtype.mismatch] cannot look up x in weight: the index x is f32, not i64 or i32");
    refuses(
        Call.of(Op.EMBEDDING).tensor("x", DType.I64, 2).tensor("weight", 100),
        "[shape.rank] cannot look up x in weight: weight [100] has rank 1, not 2");
    accepts(Call.of(Op.ONE_HOT).tensor("x", DType.I64, 2).size("depth", 10), "i64[2, 10]");
    refuses(
        Call.of(Op.ONE_HOT).tensor("x", DType.I64, 2).size("depth", 0),
        "[shape.size] cannot make one-hot vectors of x: the depth is 0, which is less than 1");
    Call put = Call.of(Op.PUT).tensor("x", 6).tensor("index", DType.I64, 2);
    accepts(put.tensor("source", 1, 2), "f32[6]");
    refuses(
        put.tensor("source", 3),
        "[shape.index] cannot put source into x by index: the index has 2 elements and the source"
            + " 3");
    accepts(
        Call.of(Op.MASKED_SELECT)
            .tensor("x", 2, 3)
            .tensor("mask", DType.BOOL, 3)
            .size("selected", 4),
        "f32[4]");
  }

  @Test
  void diagonals() {
    accepts(Call.of(Op.DIAG).tensor("x", 3).size("offset", -1), "f32[4, 4]");
    accepts(Call.of(Op.DIAG).tensor("x", 3, 5).size("offset", 3), "f32[2]");
    accepts(Call.of(Op.DIAG).tensor("x", 3, 5).size("offset", -4), "f32[0]");
    accepts(Call.of(Op.DIAGONAL).tensor("x", 2, 3, 4), "f32[4, 2]");
    refuses(
        Call.of(Op.TRIL).tensor("x", 3),
        "[shape.rank] cannot take the tril of x: x [3] has rank 1, not at least 2");
  }
}
