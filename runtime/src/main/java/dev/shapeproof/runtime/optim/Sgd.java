package dev.shapeproof.runtime.optim;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.kernel.Step;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gradient descent: {@code v = momentum v + (g + decay w)}, {@code w = w - rate v}, as in <a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.optim.SGD.html">torch.optim.SGD</a>.
 */
public final class Sgd implements Optimizer {
  private final List<Tensor> parameters;
  private final double rate;
  private final double momentum;
  private final double decay;
  private final List<Velocity> velocities = new ArrayList<>();

  private Sgd(List<Tensor> parameters, double rate, double momentum, double decay) {
    Update.demandLeaves(parameters);
    Update.demandBelow(Double.POSITIVE_INFINITY, "rate", rate);
    Update.demandBelow(Double.POSITIVE_INFINITY, "momentum", momentum);
    Update.demandBelow(Double.POSITIVE_INFINITY, "decay", decay);
    this.parameters = List.copyOf(parameters);
    this.rate = rate;
    this.momentum = momentum;
    this.decay = decay;
    for (Tensor parameter : parameters) {
      velocities.add(new Velocity((int) parameter.elements()));
    }
  }

  /**
   * Without momentum and weight decay.
   *
   * @throws dev.shapeproof.runtime.GradientException where a parameter was computed from another
   */
  public static Sgd of(List<Tensor> parameters, double rate) {
    return new Sgd(parameters, rate, 0, 0);
  }

  /** With momentum and weight decay, each 0 for none. */
  public static Sgd of(List<Tensor> parameters, double rate, double momentum, double decay) {
    return new Sgd(parameters, rate, momentum, decay);
  }

  @Override
  public List<Tensor> parameters() {
    return parameters;
  }

  @Override
  public void step() {
    Update.demand(parameters);
    for (int i = 0; i < parameters.size(); i++) {
      Tensor parameter = parameters.get(i);
      Velocity velocity = velocities.get(i);
      parameter.grad().ifPresent(gradient -> Update.apply(parameter, gradient, velocity));
    }
  }

  /** The running sum of one parameter, in the lane that it is computed in. */
  private final class Velocity implements Update {
    private final int length;
    private float[] floats = new float[0];
    private double[] doubles = new double[0];
    private Optional<Storage> sum = Optional.empty();

    Velocity(int length) {
      this.length = length;
    }

    @Override
    public void elsewhere(Accelerator device, Strided w, Strided g) {
      if (momentum != 0 && sum.isEmpty()) {
        DType dtype = w.dtype() == DType.F64 ? DType.F64 : DType.F32;
        sum = Optional.of(Update.zeros(device, dtype, w));
      }
      device.descend(new Step.Descent(rate, momentum, decay), w, g, sum);
    }

    @Override
    public void floats(float[] w, float[] g) {
      float step = (float) rate;
      float shrink = (float) decay;
      if (momentum == 0) {
        for (int i = 0; i < w.length; i++) {
          w[i] -= step * (g[i] + shrink * w[i]);
        }
        return;
      }
      if (floats.length == 0) {
        floats = new float[length];
      }
      float[] v = floats;
      float keep = (float) momentum;
      for (int i = 0; i < w.length; i++) {
        v[i] = keep * v[i] + (g[i] + shrink * w[i]);
        w[i] -= step * v[i];
      }
    }

    @Override
    public void doubles(double[] w, double[] g) {
      if (doubles.length == 0) {
        doubles = new double[length];
      }
      double[] v = doubles;
      for (int i = 0; i < w.length; i++) {
        v[i] = momentum * v[i] + (g[i] + decay * w[i]);
        w[i] -= rate * v[i];
      }
    }
  }
}
