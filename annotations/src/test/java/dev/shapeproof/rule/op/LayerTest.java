package dev.shapeproof.rule.op;

import static dev.shapeproof.rule.frame.Verdict.accepts;
import static dev.shapeproof.rule.frame.Verdict.refuses;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.frame.Call;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static Call conv(long[] x, long... weight) {
    return Call.of(Op.CONV2D).tensor("x", x).tensor("weight", weight);
  }

  private static long[] of(long... sizes) {
    return sizes;
  }

  @Test
  void convolutionsSlideOverSpatialAxes() {
    accepts(conv(of(8, 3, 32, 32), 16, 3, 5, 5), "f32[8, 16, 28, 28]");
    accepts(
        conv(of(8, 3, 33, 32), 16, 3, 3, 3).sizes("stride", 2).sizes("padding", 1),
        "f32[8, 16, 17, 16]");
    accepts(conv(of(3, 9, 9), 16, 3, 3, 3).sizes("dilation", 2, 3), "f32[16, 5, 3]");
    accepts(conv(of(8, 4, 9, 9), 6, 2, 1, 1).size("groups", 2), "f32[8, 6, 9, 9]");
    accepts(
        Call.of(Op.CONV1D).tensor("x", 8, 3, 10).tensor("weight", 4, 3, 3).tensor("bias", 4),
        "f32[8, 4, 8]");
  }

  @Test
  void convolutionsRefuse() {
    refuses(
        conv(of(8, 4, 9, 9), 6, 3, 1, 1),
        "[shape.conv] cannot convolve x with weight: axis 1 has 4 channels, and weight in 1 groups"
            + " takes 3");
    refuses(
        conv(of(8, 3, 4, 4), 6, 3, 5, 5),
        "[shape.conv] cannot convolve x with weight: axis 2 is 4 with padding, less than the"
            + " kernel's 5",
        "[shape.conv] cannot convolve x with weight: axis 3 is 4 with padding, less than the"
            + " kernel's 5");
    refuses(
        conv(of(8, 4, 9, 9), 5, 2, 1, 1).size("groups", 2),
        "[shape.conv] cannot convolve x with weight: 5 filters are no multiple of 2 groups");
    refuses(
        conv(of(8, 4), 5, 2, 1, 1),
        "[shape.rank] cannot convolve x with weight: x [8, 4] has rank 2, not 3 to 4");
    refuses(
        conv(of(8, 3, 4, 4), 6, 3, 1, 1).tensor("bias", 5),
        "[shape.conv] cannot convolve x with weight: bias has 5 numbers for 6 filters");
    refuses(
        conv(of(8, 3, 4, 4), 6, 3, 1, 1).sizes("stride", 0),
        "[shape.conv] cannot convolve x with weight: stride 0 is less than 1",
        "[shape.conv] cannot convolve x with weight: stride 0 is less than 1");
    refuses(
        conv(of(8, 3, 4, 4), 6, 3, 1, 1).sizes("stride", 1, 1, 1),
        "[shape.conv] cannot convolve x with weight: stride has 3 numbers for 2 axes");
  }

  @Test
  void transposedConvolutionsGrow() {
    Call call = Call.of(Op.CONV_TRANSPOSE2D).tensor("x", 8, 16, 7, 7).sizes("stride", 2);
    accepts(
        call.tensor("weight", 16, 4, 3, 3).sizes("padding", 1).sizes("outputPadding", 1),
        "f32[8, 4, 14, 14]");
    refuses(
        call.tensor("weight", 15, 4, 3, 3),
        "[shape.conv] cannot convolve x with weight transposed: axis 1 has 16 channels, and weight"
            + " takes 15");
    refuses(
        Call.of(Op.CONV_TRANSPOSE1D)
            .tensor("x", 8, 16, 7)
            .tensor("weight", 16, 4, 3)
            .sizes("outputPadding", 1),
        "[shape.conv] cannot convolve x with weight transposed: output padding 1 is neither less"
            + " than the stride nor than the dilation");
  }

  @Test
  void poolingRoundsDownOrUp() {
    Call pool = Call.of(Op.MAX_POOL2D).tensor("x", 8, 3, 7, 8).sizes("kernel", 2);
    accepts(pool, "f32[8, 3, 3, 4]");
    accepts(pool.flag("ceilMode", true), "f32[8, 3, 4, 4]");
    accepts(pool.sizes("stride", 1).sizes("padding", 1), "f32[8, 3, 8, 9]");
    // the last window would start in the padding behind
    accepts(
        Call.of(Op.AVG_POOL1D)
            .tensor("x", 1, 1, 3)
            .sizes("kernel", 2)
            .sizes("stride", 4)
            .sizes("padding", 1)
            .flag("ceilMode", true),
        "f32[1, 1, 1]");
    refuses(
        pool.sizes("padding", 2),
        "[shape.conv] cannot pool x: padding 2 is more than half of the kernel",
        "[shape.conv] cannot pool x: padding 2 is more than half of the kernel");
    refuses(
        Call.of(Op.AVG_POOL1D).tensor("x", 1, 1, 3).sizes("kernel", 4),
        "[shape.conv] cannot pool x: axis 2 is 3 with padding, less than the kernel's 4");
  }

  @Test
  void resizing() {
    accepts(
        Call.of(Op.ADAPTIVE_AVG_POOL).tensor("x", 8, 3, 7, 8).sizes("size", 1, 1),
        "f32[8, 3, 1, 1]");
    accepts(Call.of(Op.INTERPOLATE).tensor("x", 8, 3, 7).sizes("size", 20), "f32[8, 3, 20]");
    accepts(Call.of(Op.UPSAMPLE).tensor("x", 8, 3, 7, 5).sizes("factors", 2), "f32[8, 3, 14, 10]");
    refuses(
        Call.of(Op.INTERPOLATE).tensor("x", 8, 3, 7).sizes("size", 20, 20),
        "[shape.rank] cannot resize x [8, 3, 7] to [20, 20]: x [8, 3, 7] has rank 3, not 4");
    refuses(
        Call.of(Op.INTERPOLATE).tensor("x", 8, 3, 7).sizes("size", 0),
        "[shape.conv] cannot resize x [8, 3, 7] to [0]: a resulting size 0 is less than 1");
  }

  @Test
  void normalisation() {
    accepts(Call.of(Op.BATCH_NORM).tensor("x", 8, 3, 7).tensor("weight", 3), "f32[8, 3, 7]");
    refuses(
        Call.of(Op.BATCH_NORM).tensor("x", 8, 3, 7).tensor("mean", 7),
        "[shape.layer] cannot normalise x: axis 1 has 3 channels, and mean has 7 numbers");
    refuses(
        Call.of(Op.BATCH_NORM).tensor("x", 1, 3).flag("training", true),
        "[shape.layer] cannot normalise x: training takes more than 1 value for each channel");
    Call layer = Call.of(Op.LAYER_NORM).tensor("x", 8, 5, 16);
    accepts(layer.sizes("shape", 16).tensor("weight", 16), "f32[8, 5, 16]");
    refuses(
        layer.sizes("shape", 5),
        "[shape.layer] cannot normalise x [8, 5, 16] over [5]: axis 2 is 16, not 5");
    refuses(
        Call.of(Op.GROUP_NORM).tensor("x", 8, 6, 7).size("groups", 4),
        "[shape.layer] cannot normalise x in 4 groups: axis 1 has 6 channels");
    refuses(
        Call.of(Op.DROPOUT).tensor("x", DType.I64, 8),
        "[dtype.mismatch] cannot drop elements of x: x is i64, not a floating dtype");
  }

  @Test
  void losses() {
    accepts(Call.of(Op.MSE_LOSS).tensor("x", 8, 1).tensor("target", 8), "f32[]");
    accepts(
        Call.of(Op.L1_LOSS).tensor("x", 8, 1).tensor("target", 8).flag("reduce", false),
        "f32[8, 8]");
    refuses(
        Call.of(Op.BCE_LOSS).tensor("x", 8, 1).tensor("target", 8),
        "[shape.loss] cannot compare prediction x with target target: shapes [8, 1] and [8]"
            + " differ");
    Call scores = Call.of(Op.CROSS_ENTROPY).tensor("x", 8, 10);
    accepts(scores.tensor("target", DType.I64, 8), "f32[]");
    accepts(scores.tensor("target", 8, 10), "f32[]");
    accepts(scores.tensor("target", DType.I64, 8).flag("reduce", false), "f32[8]");
    refuses(
        scores.tensor("target", DType.I64, 9),
        "[shape.loss] cannot compare prediction x with labels target: axis 0 of the labels is 9,"
            + " not 8");
    refuses(
        scores.tensor("target", DType.I64, 8, 10),
        "[dtype.mismatch] cannot compare prediction x with labels target: target is i64, not a"
            + " floating dtype");
    refuses(
        scores.tensor("target", 8),
        "[dtype.mismatch] cannot compare prediction x with labels target: labels target are f32,"
            + " not i64");
    refuses(
        scores.tensor("target", DType.I64),
        "[shape.loss] cannot compare prediction x with labels target: scores [8, 10] take labels"
            + " [8], not []");
  }
}
