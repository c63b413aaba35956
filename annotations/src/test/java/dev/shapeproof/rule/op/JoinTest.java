package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinTest {

  private static Call list(Op op, long[]... shapes) {
    List<Operand> xs = new ArrayList<>();
    for (long[] shape : shapes) {
      xs.add(Call.operand("xs[" + xs.size() + "]", DType.F32, shape));
    }
    return Call.of(op).with("xs", new Argument.Tensors(xs));
  }

  private static long[] of(long... sizes) {
    return sizes;
  }

  @Test
  void concatAddsOnOneAxis() {
    accepts(list(Op.CONCAT, of(2, 3), of(4, 3)), "f32[6, 3]");
    accepts(list(Op.CONCAT, of(2, 3), of(2, 1)).size("axis", -1), "f32[2, 4]");
    accepts(list(Op.CONCAT, of(0), of(0)).size("axis", 1), "f32[0]");
    refuses(
        list(Op.CONCAT, of(2, 3), of(4, 5)),
        "[shape.concat] cannot concatenate xs[0] and xs[1]: axis 1 is 3 and 5");
    refuses(list(Op.CONCAT), "[shape.concat] cannot concatenate the list: it is empty");
    refuses(list(Op.CONCAT, of()), "[shape.rank] cannot concatenate xs[0]: it has no axis");
    refuses(
        list(Op.CONCAT, of(2, 3), of(2, 3)).size("axis", 2),
        "[shape.axis] cannot concatenate xs[0] and others: axis 2 is out of range for [2, 3] of"
            + " rank 2");
  }

  @Test
  void concatSkipsEmptyVectors() {
    accepts(list(Op.CONCAT, of(0), of(2, 3)), "f32[2, 3]");
    refuses(
        list(Op.CONCAT, of(1), of(2, 3)),
        "[shape.rank] cannot concatenate xs[1] and xs[0]: their ranks 2 and 1 differ");
  }

  @Test
  void anElementCountsAsOftenAsItOccurs() {
    Operand each = Call.operand("xs[0]", DType.F32, 2, 3);
    Operand many = new Operand(each.name(), each.dims(), each.dtype(), each.device(), Dim.of(4));
    Argument xs = new Argument.Tensors(List.of(many));
    accepts(Call.of(Op.CONCAT).with("xs", xs), "f32[8, 3]");
    accepts(Call.of(Op.STACK).with("xs", xs), "f32[4, 2, 3]");
  }

  @Test
  void stackTakesEqualShapes() {
    accepts(list(Op.STACK, of(2, 3), of(2, 3)).size("axis", -1), "f32[2, 3, 2]");
    accepts(list(Op.STACK, of(), of()), "f32[2]");
    refuses(
        list(Op.STACK, of(2, 3), of(2, 1)),
        "[shape.concat] cannot stack xs[0] and xs[1]: axis 1 is 3 and 1");
    refuses(
        list(Op.STACK, of(2, 3), of(2)),
        "[shape.rank] cannot stack xs[0] and xs[1]: their ranks 2 and 1 differ");
  }

  @Test
  void splitsInEveryWay() {
    Call x = Call.of(Op.SPLIT).tensor("x", 10, 2);
    accepts(x.size("size", 3), "4 times f32[3, 2]");
    accepts(x.size("size", 3).size("parts", 4), "f32[3, 2] f32[3, 2] f32[3, 2] f32[1, 2]");
    refuses(x.size("size", 0), "[shape.split] cannot split x into pieces of 0: axis 0 has size 10");
    accepts(Call.of(Op.CHUNK).tensor("x", 10).size("chunks", 4), "4 times f32[3]");
    accepts(Call.of(Op.CHUNK).tensor("x", 9).size("chunks", 4), "3 times f32[3]");
    refuses(
        Call.of(Op.CHUNK).tensor("x", 9).size("chunks", 0),
        "[shape.size] cannot split x into 0 chunks: the number of chunks is 0, which is less than"
            + " 1");
    accepts(
        Call.of(Op.TENSOR_SPLIT).tensor("x", 10).size("sections", 4),
        "f32[3] f32[3] f32[2] f32[2]");
    refuses(
        Call.of(Op.TENSOR_SPLIT).tensor("x", 10).size("sections", 0),
        "[shape.split] cannot split x into 0 sections: there must be at least one");
    accepts(Call.of(Op.SPLIT_SIZES).tensor("x", 5).sizes("sizes", 2, 3), "f32[2] f32[3]");
    refuses(
        Call.of(Op.SPLIT_SIZES).tensor("x", 5).sizes("sizes", 2, 2),
        "[shape.split] cannot split x: axis 0 is 5, and the pieces add up to 4");
    refuses(
        Call.of(Op.SPLIT_PLACES).tensor("x", 5).sizes("places", 6),
        "[shape.split] cannot split x: a piece of size -1 is negative");
    accepts(Call.of(Op.UNSTACK).tensor("x", 3, 2), "3 times f32[2]");
    refuses(
        Call.of(Op.SPLIT).tensor("x").size("size", 1),
        "[shape.rank] cannot split x into pieces of 1: x [] has rank 0, not at least 1");
  }

  @Test
  void gridsComeInTwoOrders() {
    accepts(list(Op.MESHGRID, of(2), of(3)), "f32[2, 3] f32[2, 3]");
    accepts(list(Op.MESHGRID, of(2), of(3)).flag("xy", true), "f32[3, 2] f32[3, 2]");
    refuses(
        list(Op.MESHGRID, of(2, 1)),
        "[shape.rank] cannot make a grid of xs[0] and xs[0]: xs[0] [2, 1] has rank 2, not 0 to 1");
  }
}
