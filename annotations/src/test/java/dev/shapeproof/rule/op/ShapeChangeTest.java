package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.frame.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeChangeTest {

  private static Call of(Op op, long... sizes) {
    return Call.of(op).tensor("x", sizes);
  }

  @Test
  void reshapeKeepsTheNumberOfElements() {
    accepts(of(Op.RESHAPE, 2, 6).sizes("shape", 3, 4), "f32[3, 4]");
    accepts(of(Op.RESHAPE, 1).sizes("shape"), "f32[]");
    refuses(
        of(Op.VIEW, 32, 768).sizes("shape", 32, 12, 60),
        "[shape.reshape] cannot view 24576 elements [32, 768] of x as [32, 12, 60]: that is 23040"
            + " elements");
    refuses(
        of(Op.RESHAPE, 2).sizes("shape", -2, -1),
        "[shape.reshape] cannot reshape 2 elements [2] of x as [-2, -1]: size -2 is negative",
        "[shape.reshape] cannot reshape 2 elements [2] of x as [-2, -1]: size -1 is negative");
  }

  @Test
  void reshapeInfersOneSize() {
    accepts(of(Op.RESHAPE, 2, 6).sizes("shape", -1, 4).size("infer", 0), "f32[3, 4]");
    refuses(
        of(Op.RESHAPE, 2, 6).sizes("shape", -1, 5).size("infer", 0),
        "[shape.reshape] cannot reshape 12 elements [2, 6] of x as [-1, 5]: 12 is not a multiple"
            + " of 5");
    refuses(
        of(Op.RESHAPE, 0).sizes("shape", -1, 0).size("infer", 0),
        "[shape.reshape] cannot reshape 0 elements [0] of x as [-1, 0]: -1 could be anything"
            + " beside a size of 0");
  }

  @Test
  void permutationsNameEachAxisOnce() {
    accepts(of(Op.TRANSPOSE, 2, 3, 4), "f32[4, 3, 2]");
    accepts(of(Op.PERMUTE, 2, 3, 4).integers("axes", List.of(1, -1, 0)), "f32[3, 4, 2]");
    refuses(
        of(Op.PERMUTE, 2, 3).integers("axes", List.of(0, 0)),
        "[shape.axis] cannot permute x by [0, 0]: axis 0 is named twice in [0, 0]");
    refuses(
        of(Op.PERMUTE, 2, 3).integers("axes", List.of(0)),
        "[shape.axis] cannot permute x by [0]: [2, 3] has 2 axes, not 1");
    accepts(of(Op.SWAP_AXES, 2, 3, 4).size("first", 0).size("second", -1), "f32[4, 3, 2]");
    refuses(
        of(Op.SWAP_AXES, 2, 3).size("first", 0).size("second", 2),
        "[shape.axis] cannot swap axes 0 and 2 of x: axis 2 is out of range for [2, 3] of rank 2");
    accepts(of(Op.MOVE_AXIS, 2, 3, 4).size("from", 0).size("to", -1), "f32[3, 4, 2]");
  }

  @Test
  void flattenJoinsNeighbours() {
    accepts(of(Op.FLATTEN, 2, 3, 4), "f32[24]");
    accepts(of(Op.FLATTEN), "f32[1]");
    accepts(of(Op.FLATTEN, 2, 3, 4).size("start", 1), "f32[2, 12]");
    refuses(
        of(Op.FLATTEN, 2, 3, 4).size("start", 2).size("end", 1),
        "[shape.axis] cannot flatten x from axis 2 to 1: the last axis comes before the first");
  }

  @Test
  void axesOfSize1ComeAndGo() {
    accepts(of(Op.EXPAND_DIMS, 2, 3).size("axis", -1), "f32[2, 3, 1]");
    refuses(
        of(Op.EXPAND_DIMS, 2).size("axis", 2),
        "[shape.axis] cannot insert axis 2 into x: axis 2 is out of range for [2] of rank 1");
    accepts(of(Op.SQUEEZE, 2, 1).size("axis", 1), "f32[2]");
    accepts(of(Op.SQUEEZE, 2, 3).size("axis", 1), "f32[2, 3]");
  }

  @Test
  void broadcastToStretchesOnlySizesOf1() {
    accepts(of(Op.BROADCAST_TO, 1, 3).sizes("shape", 4, 2, 3), "f32[4, 2, 3]");
    refuses(
        of(Op.BROADCAST_TO, 2).sizes("shape", 3),
        "[shape.broadcast] cannot broadcast x [2] to [3]: axis 0 is 2, which does not fit 3");
    refuses(
        of(Op.BROADCAST_TO, 2, 3).sizes("shape", 3),
        "[shape.broadcast] cannot broadcast x [2, 3] to [3]: [2, 3] has more axes than [3]");
  }

  @Test
  void tilesAndRepeats() {
    accepts(of(Op.TILE, 2, 3).sizes("repeats", 2), "f32[2, 6]");
    accepts(of(Op.REPEAT, 2, 3).sizes("repeats", 4, 1, 2), "f32[4, 2, 6]");
    refuses(
        of(Op.REPEAT, 2, 3).sizes("repeats", 2),
        "[shape.rank] cannot repeat x [2, 3] by [2]: 2 axes need as many repeats, not 1");
    accepts(of(Op.REPEAT_INTERLEAVE, 2, 3).size("repeats", 2), "f32[12]");
    accepts(of(Op.REPEAT_INTERLEAVE, 2, 3).size("repeats", 2).size("axis", 0), "f32[4, 3]");
    refuses(
        of(Op.REPEAT_INTERLEAVE, 2).size("repeats", -1),
        "[shape.size] cannot repeat each element of x -1 times: the number of repeats is -1, which"
            + " is less than 0");
    accepts(of(Op.FLIP, 2, 3).integers("axes", List.of(0, 1)), "f32[2, 3]");
    accepts(of(Op.ROLL, 2, 3).sizes("shifts", 1), "f32[2, 3]");
    refuses(
        of(Op.ROLL, 2, 3).sizes("shifts", 1, 2).integers("axes", List.of(0)),
        "[shape.axis] cannot roll x: 2 shifts do not go with 1 axes");
  }

  @Test
  void padsAndPixels() {
    accepts(of(Op.PAD, 2, 3).sizes("padding", 1, 2, 0, -1), "f32[1, 6]");
    refuses(
        of(Op.PAD, 3).sizes("padding", -2, -2),
        "[shape.size] cannot pad x [3] by [-2, -2]: axis 0 has 3 elements to cut off");
    refuses(
        of(Op.PAD, 1).sizes("padding", -2, 1),
        "[shape.size] cannot pad x [1] by [-2, 1]: axis 0 would have 0 elements",
        "[shape.size] cannot pad x [1] by [-2, 1]: axis 0 has 1 elements to cut off");
    refuses(
        of(Op.PAD_REFLECT, 1, 3).sizes("padding", 3, 0),
        "[shape.size] cannot pad x [1, 3] by [3, 0]: axis 1 has 3 elements to reflect");
    accepts(of(Op.PIXEL_SHUFFLE, 1, 8, 3, 3).size("factor", 2), "f32[1, 2, 6, 6]");
    refuses(
        of(Op.PIXEL_SHUFFLE, 1, 6, 3, 3).size("factor", 2),
        "[shape.layer] cannot shuffle the pixels of x: 6 channels are no multiple of 4");
  }

  @Test
  void creationTakesPossibleSizes() {
    accepts(Call.of(Op.ZEROS).sizes("shape", 2, 0), "f32[2, 0]");
    refuses(
        Call.of(Op.ZEROS).sizes("shape", 2, -1),
        "[shape.size] cannot create a tensor of shape [2, -1]: axis 1 is -1, which is negative");
    accepts(Call.of(Op.ARANGE).size("stop", 10).size("step", 3), "i64[4]");
    accepts(Call.of(Op.ARANGE).size("start", 5).size("stop", 0).size("step", -2), "i64[3]");
    refuses(
        Call.of(Op.ARANGE).size("start", 5).size("stop", 0),
        "[shape.size] cannot count from 5 to 0 by 1: the step goes the other way");
    refuses(
        Call.of(Op.ARANGE).size("stop", 0).size("step", 0),
        "[shape.size] cannot count from 0 to 0 by 0: the step is 0");
    accepts(Call.of(Op.EYE).size("rows", 3), "f32[3, 3]");
    accepts(Call.of(Op.LINSPACE).size("steps", 3), "f32[3]");
    accepts(Call.of(Op.FROM_ARRAY).size("length", 6).sizes("shape", 2, 3), "f32[2, 3]");
    refuses(
        Call.of(Op.FROM_ARRAY).size("length", 5).sizes("shape", 2, 3),
        "[shape.size] cannot create a tensor of shape [2, 3] from 5 values: the shape has 6"
            + " elements");
  }
}
