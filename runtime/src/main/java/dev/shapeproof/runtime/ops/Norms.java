package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.GradMode;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.precision.Autocast;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Normalisation by mean and variance; f16 and bf16 are computed in f32. */
public final class Norms {
  private Norms() {}

  public static Tensor layer(
      Tensor input, long[] shape, Optional<Tensor> scale, Optional<Tensor> shift, double epsilon) {
    Tensor x = Autocast.widen(input);
    Optional<Tensor> weight = scale.map(Autocast::widen);
    Optional<Tensor> bias = shift.map(Autocast::widen);
    RuleCall.of(Op.LAYER_NORM).tensor(x).sizes(shape).tensor(weight).tensor(bias).check();
    Tensor wide = widened(x);
    int[] axes = IntStream.range(x.rank() - shape.length, x.rank()).toArray();
    Tensor centred = wide.sub(wide.mean(axes, true));
    Tensor variance = centred.square().mean(axes, true);
    return scaled(centred, variance, weight, bias, epsilon).to(x.dtype());
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
