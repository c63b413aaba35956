package dev.shapeproof.runtime.optim;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.GradientException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.ValueException;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.kernel.Accelerators;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Remote;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One step's arithmetic on the elements of one parameter. */
interface Update {
  void floats(float[] weights, float[] gradients);

  void doubles(double[] weights, double[] gradients);

  /** The same by another device, in place. */
  void elsewhere(Accelerator device, Strided weights, Strided gradients);

  /** Zeros on a device, one for each element of a parameter, that no scope closes. */
  static Storage zeros(Accelerator device, DType dtype, Strided weights) {
    Remote zeros = device.unset(dtype, weights.layout().elements());
    zeros.zero();
    return zeros;
  }

  /**
   * A number that steers an optimiser is one that it can be steered by.
   *
   * @throws ValueException where it is negative, not finite or not below {@code end}
   */
  static void demandBelow(double end, String name, double value) {
    if (!(value >= 0 && value < end)) {
      throw new ValueException("the optimiser's " + name + " is " + value);
    }
  }

  /**
   * Backward leaves gradients with all of the parameters that require one.
   *
   * @throws GradientException where one was computed from another
   */
  static void demandLeaves(List<Tensor> parameters) {
    Demands.given(parameters, "the list of parameters");
    Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Tensor parameter : parameters) {
      Demands.given(parameter, "parameter " + seen.size());
      if (!seen.add(parameter)) {
        throw new ValueException(
            "the optimiser is given "
                + parameter.name().map(it -> it + ", ").orElse("")
                + parameter.type()
                + ", twice, and would move it twice in each step");
      }
      Demands.ownElements(parameter);
      if (parameter.requiresGrad() && !parameter.trace().isLeaf()) {
        throw new GradientException(
            "[autograd.no-gradient] "
                + parameter.name().map(it -> it + ", ").orElse("")
                + parameter.type()
                + ", was computed: only what it was computed from gets a gradient, so no step would"
                + " change it\n  help: compute first and call requireGrad() on the result; of what"
                + " was recorded detach() it before",
            RuleId.AUTOGRAD_NO_GRADIENT);
      }
    }
  }

  /**
   * Any of the parameters has a gradient, so that a step changes something.
   *
   * @throws GradientException where none has
   */
  static void demand(List<Tensor> parameters) {
    if (!parameters.isEmpty()
        && parameters.stream().noneMatch(parameter -> parameter.grad().isPresent())) {
      boolean wanted = parameters.stream().anyMatch(Tensor::requiresGrad);
      throw new GradientException(
          "[autograd.step] step without gradients: "
              + (wanted
                  ? "no backward came before it"
                  : "none of the parameters requires one\n  help: call requireGrad() on them"),
          RuleId.AUTOGRAD_STEP);
    }
  }

  /** Works on the parameter's own array where it can; f16 and bf16 are computed in f32. */
  static void apply(Tensor parameter, Tensor gradient, Update update) {
    Strided memory = parameter.memory();
    Optional<Accelerator> device = Accelerators.at(parameter.device());
    if (device.isPresent()) {
      update.elsewhere(device.get(), memory, gradient.memory());
    } else if (Lane.of(parameter.dtype()) == Lane.DOUBLE) {
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
