package dev.shapeproof.runtime.optim;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.ValueException;
import dev.shapeproof.runtime.autograd.GradMode;
import dev.shapeproof.runtime.check.Demands;

/**
 * Dynamic loss scaling: gradients of f16 are kept from vanishing by a large factor on the loss. A
 * step whose gradients overflow is left out and halves the factor; many good steps in a row double
 * it, as in <a
 * href="https://docs.pytorch.org/docs/2.7/amp.html#torch.amp.GradScaler">torch.amp.GradScaler</a>.
 *
 * <pre>{@code
 * scaler.scale(loss).backward();
 * scaler.step(optimizer);
 * }</pre>
 */
public final class LossScaler {

  /**
   * How the factor moves.
   *
   * @param start the first factor
   * @param growth what it is multiplied by after {@code interval} good steps in a row
   * @param backoff what it is multiplied by after a bad one
   */
  public record Settings(double start, double growth, double backoff, int interval) {}

  private final Settings settings;
  private double factor;
  private int good;

  /**
   * Begins with the first factor.
   *
   * @throws ValueException where a number cannot steer it: factors and {@code interval} are above
   *     0, {@code growth} is 1 or more and {@code backoff} 1 at most
   */
  public LossScaler(Settings settings) {
    Demands.given(settings, "the settings");
    demand(settings.start() > 0 && Double.isFinite(settings.start()), "start", settings.start());
    demand(
        settings.growth() >= 1 && Double.isFinite(settings.growth()), "growth", settings.growth());
    demand(settings.backoff() > 0 && settings.backoff() <= 1, "backoff", settings.backoff());
    demand(settings.interval() > 0, "interval", settings.interval());
    this.settings = settings;
    this.factor = settings.start();
  }

  private static void demand(boolean fits, String name, double value) {
    if (!fits) {
      throw new ValueException("the loss scaler's " + name + " is " + value);
    }
  }

  /** From 65536 on, twice as much after 2000 good steps, half of it after a bad one. */
  public static LossScaler usual() {
    return new LossScaler(new Settings(65536, 2, 0.5, 2000));
  }

  public double factor() {
    return factor;
  }

  /** The loss times the factor; call backward on it. */
  public Tensor scale(Tensor loss) {
    return loss.mul(factor);
  }

  /**
   * Divides all gradients by the factor and, if they are finite, lets the optimiser take its step;
   * then moves the factor.
   *
   * @return whether the step was taken
   */
  public boolean step(Optimizer optimizer) {
    boolean finite = true;
    for (Tensor parameter : optimizer.parameters()) {
      if (parameter.grad().isPresent()) {
        finite &= unscaled(parameter.grad().get());
      }
    }
    if (!finite) {
      factor *= settings.backoff();
      good = 0;
      return false;
    }
    optimizer.step();
    good++;
    if (good == settings.interval()) {
      factor *= settings.growth();
      good = 0;
    }
    return true;
  }

  /** Divides a gradient in place; whether it is finite. */
  private boolean unscaled(Tensor gradient) {
    GradMode.off(() -> gradient.mul_(1 / factor));
    if (!gradient.device().equals(Device.CPU)) {
      // infinity and NaN times 0 are NaN, and so is a sum with one of them
      return GradMode.off(() -> gradient.mul(0).sum().item() == 0);
    }
    for (double value : gradient.memory().doubles()) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
