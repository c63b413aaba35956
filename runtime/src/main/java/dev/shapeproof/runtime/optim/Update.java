package dev.shapeproof.runtime.optim;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.GradientException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.GradMode;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.List;

/** One step's arithmetic on the elements of one parameter. */
interface Update {
  void floats(float[] weights, float[] gradients);

  void doubles(double[] weights, double[] gradients);

  /** The same on tensors of another device, which change in place. */
  void tensors(Tensor weights, Tensor gradients);

  /** The dtype to compute in: f16 and bf16 are too narrow. */
  static DType wide(DType dtype) {
    return Lane.of(dtype) == Lane.FLOAT ? DType.F32 : dtype;
  }

  /**
   * Any of the parameters has a gradient, so that a step changes something.
   *
   * @throws GradientException where none has
   */
  static void demand(List<Tensor> parameters) {
    if (!parameters.isEmpty()
        && parameters.stream().noneMatch(parameter -> parameter.grad().isPresent())) {
      throw new GradientException(
          "[autograd.step] step without gradients: no backward came before it",
          RuleId.AUTOGRAD_STEP);
    }
  }

  /** Works on the parameter's own array where it can; f16 and bf16 are computed in f32. */
  static void apply(Tensor parameter, Tensor gradient, Update update) {
    if (!parameter.device().equals(Device.CPU)) {
      GradMode.off(() -> update.tensors(parameter, gradient));
      return;
    }
    Strided memory = parameter.memory();
    if (Lane.of(parameter.dtype()) == Lane.DOUBLE) {
      double[] weights = memory.doubles();
      update.doubles(weights, gradient.memory().doubles());
      if (!memory.isWhole()) {
        memory.set(Strided.of(Storage.of(parameter.dtype(), weights), parameter.shape()));
      }
    } else {
      float[] weights = memory.floats();
      update.floats(weights, gradient.memory().floats());
      if (!memory.isWhole() || memory.dtype() != DType.F32) {
        memory.set(Strided.of(Storage.of(parameter.dtype(), weights), parameter.shape()));
      }
    }
    memory.storage().life().change();
  }
}
