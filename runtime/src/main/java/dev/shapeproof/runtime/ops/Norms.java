package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.GradMode;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.kernel.LayerNorm;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.precision.Overflows;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Normalisation by mean and variance; f16 and bf16 are computed in a wider dtype. */
public final class Norms {
  private Norms() {}

  public static Tensor layer(
      Tensor input, long[] shape, Optional<Tensor> scale, Optional<Tensor> shift, double epsilon) {
    Tensor x = Autocast.widen(input);
    Optional<Tensor> weight = scale.map(Autocast::widen);
    Optional<Tensor> bias = shift.map(Autocast::widen);
    RuleCall.of(Op.LAYER_NORM).tensor(x).sizes(shape).tensor(weight).tensor(bias).check();
    int lead = x.rank() - shape.length;
    LayerNorm.Normal normal =
        LayerNorm.apply(
            x.memory(), lead, weight.map(Tensor::memory), bias.map(Tensor::memory), epsilon);
    Tensor result = Overflows.seen(Op.LAYER_NORM, Tensor.of(normal.values()), x);
    List<Tensor> operands =
        Stream.of(Optional.of(x), weight, bias).flatMap(Optional::stream).toList();
    if (Recording.wanted(operands)) {
      return record(new Layer(x, lead, weight, bias), normal, result);
    }
    normal.means().storage().release();
    normal.scales().storage().release();
    return result;
  }

  private record Layer(Tensor x, int lead, Optional<Tensor> weight, Optional<Tensor> bias) {}

  private static Tensor record(Layer layer, LayerNorm.Normal normal, Tensor result) {
    int lead = layer.lead();
    Recording tape = Recording.of(Op.LAYER_NORM);
    Saved x = tape.save(layer.x());
    Saved means = tape.save(Tensor.of(normal.means()));
    Saved scales = tape.save(Tensor.of(normal.scales()));
    Optional<Saved> weight = layer.weight().map(tape::save);
    tape.from(
        layer.x(),
        g ->
            Tensor.of(
                LayerNorm.slope(
                    fitting(g, x), kept(x, lead, means, scales), weight.map(Norms::memory))));
    layer
        .weight()
        .ifPresent(
            it ->
                tape.from(
                    it,
                    g ->
                        Tensor.of(
                            LayerNorm.weightSlope(
                                it.dtype(), fitting(g, x), kept(x, lead, means, scales)))));
    layer.bias().ifPresent(it -> tape.from(it, g -> overRows(g, lead)));
    return tape.to(result);
  }

  private static LayerNorm.Kept kept(Saved x, int lead, Saved means, Saved scales) {
    return new LayerNorm.Kept(memory(x), lead, memory(means), memory(scales));
  }

  private static Strided memory(Saved saved) {
    return saved.get().memory();
  }

  /** The gradient, to be multiplied by what comes of {@code x}. */
  private static Strided fitting(Tensor g, Saved x) {
    RuleCall.of(Op.MUL).tensor(g).tensor(x.get()).flag(false).flag(false).check();
    return g.memory();
  }

  private static Tensor overRows(Tensor g, int lead) {
    return lead == 0 ? g : g.sum(IntStream.range(0, lead).toArray(), false);
  }

  /** By statistics that were collected before. */
  public static Tensor batch(
      Tensor x,
      Tensor mean,
      Tensor variance,
      Optional<Tensor> weight,
      Optional<Tensor> bias,
      double epsilon) {
    batchCall(x, Optional.of(mean), Optional.of(variance), weight, bias).check();
    Tensor centred = widened(x).sub(perChannel(mean, x));
    return scaled(
            centred,
            perChannel(variance, x),
            weight.map(w -> perChannel(w, x)),
            bias.map(b -> perChannel(b, x)),
            epsilon)
        .to(x.dtype());
  }

  /**
   * By the statistics of this batch, which are mixed into {@code mean} and {@code variance} in
   * place.
   */
  public static Tensor batchTraining(
      Tensor x,
      Optional<Tensor> mean,
      Optional<Tensor> variance,
      Optional<Tensor> weight,
      Optional<Tensor> bias,
      double momentum,
      double epsilon) {
    batchCall(x, mean, variance, weight, bias).flag(true).check();
    Tensor wide = widened(x);
    int[] axes = IntStream.range(0, x.rank()).filter(axis -> axis != 1).toArray();
    Tensor average = wide.mean(axes, true);
    Tensor centred = wide.sub(average);
    Tensor spread = centred.square().mean(axes, true);
    double count = (double) x.elements() / Math.max(1, x.size(1));
    GradMode.off(
        () -> {
          mean.ifPresent(running -> mix(running, average, momentum));
          variance.ifPresent(running -> mix(running, spread.mul(count / (count - 1)), momentum));
        });
    return scaled(
            centred,
            spread,
            weight.map(w -> perChannel(w, x)),
            bias.map(b -> perChannel(b, x)),
            epsilon)
        .to(x.dtype());
  }

  private static RuleCall batchCall(
      Tensor x,
      Optional<Tensor> mean,
      Optional<Tensor> variance,
      Optional<Tensor> weight,
      Optional<Tensor> bias) {
    return RuleCall.of(Op.BATCH_NORM)
        .tensor(x)
        .tensor(mean)
        .tensor(variance)
        .tensor(weight)
        .tensor(bias);
  }

  private static void mix(Tensor running, Tensor now, double momentum) {
    running.mul_(1 - momentum).add_(now.reshape(running.shape()).mul(momentum).to(running.dtype()));
  }

  private static Tensor scaled(
      Tensor centred,
      Tensor variance,
      Optional<Tensor> weight,
      Optional<Tensor> bias,
      double epsilon) {
    Tensor normal = centred.mul(variance.add(epsilon).rsqrt());
    Tensor stretched = weight.map(normal::mul).orElse(normal);
    return bias.map(stretched::add).orElse(stretched);
  }

  private static Tensor widened(Tensor x) {
    return x.dtype() == DType.F16 || x.dtype() == DType.BF16 ? x.to(DType.F32) : x;
  }

  /** {@code [c]} as {@code [1, c, 1, ...]}. */
  private static Tensor perChannel(Tensor vector, Tensor x) {
    long[] sizes = new long[x.rank()];
    Arrays.fill(sizes, 1);
    sizes[1] = vector.elements();
    return vector.reshape(sizes);
  }
}
