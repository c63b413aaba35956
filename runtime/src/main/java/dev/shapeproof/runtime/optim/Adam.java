package dev.shapeproof.runtime.optim;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.kernel.Step;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adam: each element's step is scaled by running means of its gradient and of the gradient's
 * square, both corrected for their start at 0, as in <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.optim.Adam.html">torch.optim.Adam</a> and
 * <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.optim.AdamW.html">torch.optim.AdamW</a>,
 * which differ in where weight decay goes.
 */
public final class Adam implements Optimizer {

  /**
   * The numbers that Adam is steered by.
   *
   * @param rate how far a step goes
   * @param beta1 what the mean of gradients keeps at each step
   * @param beta2 what the mean of squares keeps
   * @param epsilon added to the root, against division by 0
   * @param decay how much weights shrink; added to the gradient, or, if {@code decoupled}, apart
   *     from it
   */
  public record Settings(
      double rate, double beta1, double beta2, double epsilon, double decay, boolean decoupled) {}

  private final List<Tensor> parameters;
  private final Settings settings;
  private final List<Means> means = new ArrayList<>();
  private int steps;

  public Adam(List<Tensor> parameters, Settings settings) {
    Update.demandLeaves(parameters);
    Demands.given(settings, "the settings");
    Update.demandBelow(Double.POSITIVE_INFINITY, "rate", settings.rate());
    Update.demandBelow(1, "beta1", settings.beta1());
    Update.demandBelow(1, "beta2", settings.beta2());
    Update.demandBelow(Double.POSITIVE_INFINITY, "epsilon", settings.epsilon());
    Update.demandBelow(Double.POSITIVE_INFINITY, "decay", settings.decay());
    this.parameters = List.copyOf(parameters);
    this.settings = settings;
    for (Tensor parameter : parameters) {
      means.add(new Means(parameter));
    }
  }

  /** With the usual betas 0.9 and 0.999, epsilon 1e-8, no decay. */
  public static Adam of(List<Tensor> parameters, double rate) {
    return new Adam(parameters, new Settings(rate, 0.9, 0.999, 1e-8, 0, false));
  }

  /** AdamW with the usual betas and epsilon. */
  public static Adam decoupled(List<Tensor> parameters, double rate, double decay) {
    return new Adam(parameters, new Settings(rate, 0.9, 0.999, 1e-8, decay, true));
  }

  @Override
  public List<Tensor> parameters() {
    return parameters;
  }

  @Override
  public void step() {
    Update.demand(parameters);
    steps++;
    for (int i = 0; i < parameters.size(); i++) {
      Tensor parameter = parameters.get(i);
      Means each = means.get(i);
      parameter.grad().ifPresent(gradient -> Update.apply(parameter, gradient, each));
    }
  }

  /** Running means of one parameter; in f64, so that f32 weights lose nothing on the way. */
  private final class Means implements Update {
    private final double[] first;
    private final double[] second;
    private Optional<Storage> means = Optional.empty();
    private Optional<Storage> squares = Optional.empty();

    Means(Tensor parameter) {
      int length = parameter.device().equals(Device.CPU) ? (int) parameter.elements() : 0;
      first = new double[length];
      second = new double[length];
    }

    @Override
    public void elsewhere(Accelerator device, Strided w, Strided g) {
      Scale scale = new Scale();
      Storage first = means.orElseGet(() -> Update.zeros(device, DType.F64, w));
      Storage second = squares.orElseGet(() -> Update.zeros(device, DType.F64, w));
      means = Optional.of(first);
      squares = Optional.of(second);
      device.adapt(
          new Step.Adaptive(
              scale.step,
              scale.root,
              settings.decoupled() ? scale.shrink : 1,
              settings.beta1(),
              settings.beta2(),
              settings.decoupled() ? 0 : settings.decay(),
              settings.epsilon()),
          w,
          g,
          first,
          second);
    }

    @Override
    public void floats(float[] w, float[] g) {
      Scale scale = new Scale();
      for (int i = 0; i < w.length; i++) {
        w[i] = (float) next(scale, i, w[i], g[i]);
      }
    }

    @Override
    public void doubles(double[] w, double[] g) {
      Scale scale = new Scale();
      for (int i = 0; i < w.length; i++) {
        w[i] = next(scale, i, w[i], g[i]);
      }
    }

    private double next(Scale scale, int i, double weight, double gradient) {
      double kept = settings.decoupled() ? weight * scale.shrink : weight;
      double slope = settings.decoupled() ? gradient : gradient + settings.decay() * weight;
      first[i] += (1 - settings.beta1()) * (slope - first[i]);
      second[i] = settings.beta2() * second[i] + (1 - settings.beta2()) * slope * slope;
      return kept
          - scale.step * first[i] / (Math.sqrt(second[i]) * scale.root + settings.epsilon());
    }
  }

  /** What is the same for all elements of one step. */
  private final class Scale {
    private final double step = settings.rate() / (1 - Math.pow(settings.beta1(), steps));
    private final double root = 1 / Math.sqrt(1 - Math.pow(settings.beta2(), steps));
    private final double shrink = 1 - settings.rate() * settings.decay();
  }
}
