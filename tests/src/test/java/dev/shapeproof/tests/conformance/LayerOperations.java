package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Convolution, pooling, resizing, normalisation and dropout. */
final class LayerOperations {

  private static final List<Op> CONVOLUTIONS = List.of(Op.CONV1D, Op.CONV2D, Op.CONV3D);
  private static final List<Op> MAX_POOLS = List.of(Op.MAX_POOL1D, Op.MAX_POOL2D, Op.MAX_POOL3D);
  private static final List<Op> AVG_POOLS = List.of(Op.AVG_POOL1D, Op.AVG_POOL2D, Op.AVG_POOL3D);

  private LayerOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (int axes = 1; axes <= 3; axes++) {
      int n = axes;
      String conv = "Conv" + n + "d.conv" + n + "d(t0, t1, ";
      Op rule = CONVOLUTIONS.get(n - 1);
      all.add(
          Operation.of(
                  rule,
                  conv + "t2, new Shape($0), new Shape($1), new Shape($2), $3).get(0)",
                  draw -> convolution(draw, n))
              .without(LayerOperations::isNothingDilatedByNothing));
      String pool = "(t0, new Shape($0), new Shape($1), new Shape($2), ";
      String max = "Pool.maxPool" + n + "d" + pool;
      String avg = "Pool.avgPool" + n + "d" + pool;
      all.add(Operation.of(MAX_POOLS.get(n - 1), max + "false)", draw -> pool(draw, n)));
      all.add(Operation.of(MAX_POOLS.get(n - 1), max + "true)", draw -> pool(draw, n)).few(60));
      all.add(Operation.of(AVG_POOLS.get(n - 1), avg + "false, true)", draw -> pool(draw, n)));
      all.add(
          Operation.of(AVG_POOLS.get(n - 1), avg + "true, true)", draw -> pool(draw, n)).few(60));
      String global = "Pool.global%sPool" + n + "d(t0)";
      all.add(
          Operation.of(
                  Op.ADAPTIVE_MAX_POOL, global.formatted("Max"), draw -> Args.of(image(draw, n)))
              .few(75));
      all.add(
          Operation.of(
                  Op.ADAPTIVE_AVG_POOL, global.formatted("Avg"), draw -> Args.of(image(draw, n)))
              .few(75));
      all.add(interpolation(Op.INTERPOLATE, 0, n).few(75));
      all.add(interpolation(Op.ADAPTIVE_AVG_POOL, 2, n).few(75));
    }
    all.add(interpolation(Op.INTERPOLATE, 1, 2).few(75));
    all.addAll(normalisations());
    return all;
  }

  private static List<Operation> normalisations() {
    String vectors = "(t0, t1, t2, t3, t4";
    return List.of(
        Operation.of(
            Op.BATCH_NORM,
            "BatchNorm.batchNorm" + vectors + ", -1, 0.9f, 1e-5f, false).get(0)",
            draw -> batchNorm(draw, 1)),
        Operation.of(
                Op.BATCH_NORM,
                "BatchNorm.batchNorm" + vectors + ").get(0)",
                draw -> batchNorm(draw, 1))
            .and(Op.SWAP_AXES)
            .few(100),
        Operation.of(
                Op.BATCH_NORM,
                "BatchNorm.batchNorm" + vectors + ", $0).get(0)",
                draw -> {
                  int axis = draw.between(1, 2);
                  return batchNorm(draw, axis).with(Numbers.one(axis));
                })
            .and(Op.SWAP_AXES)
            .few(60),
        Operation.of(
            Op.LAYER_NORM,
            "LayerNorm.layerNorm(t0, new Shape($0), t1, t2, 1e-5f).get(0)",
            LayerOperations::layerNorm),
        Operation.of(Op.DROPOUT, "Dropout.dropout(t0, 0.5f, true).get(0)", LayerOperations::any),
        Operation.of(Op.DROPOUT, "Dropout.dropout(t0, 0.5f, false).get(0)", LayerOperations::any)
            .few(60));
  }

  private static Args any(Draw draw) {
    return Args.of(draw.anyTensor(draw.rank(0)).withDtype(draw.dtype()));
  }

  /** A batch of channels with so many spatial axes. */
  private static Tensor image(Draw draw, int axes) {
    List<Long> shape = new ArrayList<>(List.of(draw.size(), (long) draw.between(1, 4)));
    for (int i = 0; i < axes; i++) {
      shape.add(draw.chance(3) ? 0L : draw.between(1, 7));
    }
    DataType dtype = draw.chance(85) ? DataType.FLOAT32 : draw.dtype();
    return new Tensor(shape, dtype);
  }

  private static Numbers each(Draw draw, int axes, int low, int high) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < axes; i++) {
      numbers.add((long) draw.between(low, high));
    }
    return Numbers.any(numbers);
  }

  private static Args convolution(Draw draw, int axes) {
    Tensor x = image(draw, axes);
    int groups = draw.chance(70) ? 1 : draw.between(2, 3);
    List<Long> input = new ArrayList<>(x.shape());
    input.set(1, groups * (long) draw.between(1, 2));
    long filters = groups * (long) draw.between(1, 3);
    List<Long> weight = new ArrayList<>(List.of(filters, input.get(1) / groups));
    List<Long> padding = new ArrayList<>();
    for (Long size : input.subList(2, input.size())) {
      padding.add((long) draw.between(0, 2));
      weight.add((long) draw.between(1, (int) Math.max(1, Math.min(3, size))));
    }
    Numbers dilation = draw.chance(70) ? ones(axes) : each(draw, axes, 1, 2);
    return Args.of(
            x.withShape(input),
            new Tensor(weight, x.dtype()),
            new Tensor(List.of(filters), x.dtype()))
        .with(each(draw, axes, 1, 3), Numbers.any(padding), dilation, Numbers.one(groups));
  }

  /** The engine does not look at the dilation where there is nothing to convolve. */
  private static boolean isNothingDilatedByNothing(Call call) {
    boolean empty = call.tensors().get(0).shape().contains(0L);
    return empty && call.numbers().get(2).values().stream().anyMatch(dilation -> dilation < 1);
  }

  private static Numbers ones(int count) {
    return Numbers.any(Collections.nCopies(count, 1L));
  }

  private static Args pool(Draw draw, int axes) {
    Tensor x = image(draw, axes);
    List<Long> kernel = new ArrayList<>();
    List<Long> padding = new ArrayList<>();
    for (Long size : x.shape().subList(2, x.rank())) {
      long side = draw.between(1, (int) Math.max(1, Math.min(4, size)));
      kernel.add(side);
      padding.add((long) draw.between(0, (int) side / 2));
    }
    return Args.of(x).with(Numbers.any(kernel), each(draw, axes, 1, 3), Numbers.any(padding));
  }

  private static Operation interpolation(Op rule, int mode, int axes) {
    String call = "t0.getNDArrayInternal().interpolation(new long[] {$0}, " + mode + ", false)";
    Operation operation =
        Operation.of(rule, call, draw -> Args.of(image(draw, axes)).with(each(draw, axes, 1, 5)));
    return operation.with(axes + (axes == 1 ? " axis" : " axes"));
  }

  private static Args batchNorm(Draw draw, int axis) {
    Tensor x = draw.anyTensor(draw.rank(axis + 1));
    Tensor floats = draw.chance(70) ? x.withDtype(DataType.FLOAT32) : x;
    Tensor vector = floats.withShape(List.of(x.shape().get(axis)));
    return Args.of(floats, vector, vector, vector, vector);
  }

  private static Args layerNorm(Draw draw) {
    Tensor x = draw.anyTensor(draw.rank(1));
    List<Long> last = x.shape().subList(draw.below(x.rank()), x.rank());
    return Args.of(x, x.withShape(last), x.withShape(last)).with(Numbers.any(last));
  }
}
