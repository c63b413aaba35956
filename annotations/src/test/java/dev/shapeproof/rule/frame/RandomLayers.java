package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import java.util.ArrayList;
import java.util.List;

/** Draws calls of layers whose channels agree. */
final class RandomLayers {
  private final Draw draw;

  RandomLayers(Draw draw) {
    this.draw = draw;
  }

  Call of(Call call) {
    String name = call.op().name();
    if (name.startsWith("CONV")) {
      return convolution(call, axes(name));
    }
    if (name.contains("_POOL") && !name.startsWith("ADAPTIVE")) {
      return pooling(call, axes(name));
    }
    return switch (call.op()) {
      case PAD, PAD_REFLECT -> pad(call);
      case PIXEL_SHUFFLE -> pixelShuffle(call);
      case UPSAMPLE -> upsample(call);
      case BATCH_NORM, GROUP_NORM -> channelNorm(call);
      case LAYER_NORM -> layerNorm(call);
      default -> resize(call);
    };
  }

  private static int axes(String name) {
    return name.charAt(name.length() - 2) - '0';
  }

  private Call convolution(Call call, int axes) {
    boolean transposed = call.op().name().contains("TRANSPOSE");
    Dim groups = Dim.of(draw.chance(70) ? 1 : 2);
    Dim channels = draw.size();
    Dim filters = draw.chance(50) ? draw.small() : draw.size();
    List<Dim> x = new ArrayList<>(draw.chance(80) ? draw.shape(1, 1) : List.of());
    x.add(transposed ? filters.times(groups) : channels.times(groups));
    List<Dim> weight = new ArrayList<>(List.of(filters.times(groups), channels));
    for (int i = 0; i < axes; i++) {
      x.add(draw.size().plus(draw.chance(70) ? 3 : 0));
      weight.add(draw.small());
    }
    Call result = call.tensor(draw.floats("x", x)).tensor(draw.floats("weight", weight));
    if (draw.chance(50)) {
      Dim bias = transposed ? channels.times(groups) : filters.times(groups);
      result = result.tensor(draw.floats("bias", List.of(bias)));
    }
    return numbers(result, axes, "stride", "dilation").size("groups", groups);
  }

  private Call numbers(Call call, int axes, String... names) {
    Call result = call;
    for (String name : names) {
      if (draw.chance(60)) {
        List<Dim> values = new ArrayList<>();
        for (int i = draw.chance(50) ? 1 : axes; i > 0; i--) {
          values.add(draw.small());
        }
        result = result.sizes(name, values);
      }
    }
    return draw.chance(50) ? result.sizes("padding", draw.between(0, 2)) : result;
  }

  private Call pooling(Call call, int axes) {
    List<Dim> x = new ArrayList<>(draw.shape(1, 2));
    List<Dim> kernel = new ArrayList<>();
    for (int i = 0; i < axes; i++) {
      x.add(draw.size().plus(draw.chance(70) ? 3 : 0));
      kernel.add(draw.small());
    }
    Call result =
        call.tensor(draw.floats("x", x)).sizes("kernel", kernel).flag("ceilMode", draw.chance(50));
    boolean max = call.op().name().startsWith("MAX");
    return max ? numbers(result, axes, "stride", "dilation") : numbers(result, axes, "stride");
  }

  private Call pad(Call call) {
    boolean reflect = call.op() == Op.PAD_REFLECT;
    int axes = draw.between(reflect ? 1 : 0, 2);
    List<Dim> padding = new ArrayList<>();
    for (int i = 0; i < 2 * axes + (draw.chance(5) ? 1 : 0); i++) {
      padding.add(draw.chance(60) ? Dim.of(draw.between(-1, 2)) : draw.size());
    }
    return call.tensor(draw.floats("x", draw.shape(axes + (reflect ? 1 : 0), axes + 2)))
        .sizes("padding", padding);
  }

  private Call pixelShuffle(Call call) {
    Dim factor = draw.small();
    List<Dim> x = new ArrayList<>(draw.shape(0, 1));
    x.add(draw.size().times(factor).times(factor));
    x.addAll(draw.shape(2, 2));
    return call.tensor(draw.floats("x", x)).size("factor", factor);
  }

  private Call upsample(Call call) {
    return call.tensor(draw.floats("x", draw.shape(3, 5))).sizes("factors", List.of(draw.small()));
  }

  private Call resize(Call call) {
    int axes = draw.between(1, 3);
    return call.tensor(draw.floats("x", draw.shape(axes + 1, axes + 2)))
        .sizes("size", draw.shape(axes, axes));
  }

  private Call channelNorm(Call call) {
    List<Dim> dims = draw.shape(2, 4);
    Call result = call.tensor(draw.floats("x", dims));
    if (draw.chance(60)) {
      result = result.tensor(draw.floats("weight", List.of(dims.get(1))));
    }
    return call.op() == Op.GROUP_NORM
        ? result.size("groups", draw.small())
        : result
            .tensor(draw.floats("mean", List.of(dims.get(1))))
            .flag("training", draw.chance(50));
  }

  private Call layerNorm(Call call) {
    List<Dim> dims = draw.shape(1, 4);
    List<Dim> shape = dims.subList(draw.below(dims.size()), dims.size());
    Call result = call.tensor(draw.floats("x", dims)).sizes("shape", shape);
    return draw.chance(60) ? result.tensor(draw.floats("weight", shape)) : result;
  }
}
