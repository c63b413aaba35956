package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.kernel.Step;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Launches of {@code step.cu} and {@code random.cu}. */
final class StepKernels {
  private final CudaDevice device;

  StepKernels(CudaDevice device) {
    this.device = device;
  }

  /** {@link dev.shapeproof.runtime.kernel.Accelerator#descend}. */
  void descend(Step.Descent step, Strided weights, Strided gradients, Optional<Storage> velocity) {
    Axes axes = axes(weights, gradients);
    if (axes.count() == 0) {
      return;
    }
    Packed call = operands(axes, weights, gradients);
    velocity.ifPresentOrElse(it -> call.place(run(it)), () -> call.whole(0L));
    call.real(step.rate()).real(step.momentum()).real(step.decay());
    device.launch(
        Kernel.of("step", "descent", Lane.of(weights.dtype())), Operands.grid(axes.count()), call);
  }

  /** {@link dev.shapeproof.runtime.kernel.Accelerator#adapt}. */
  void adapt(
      Step.Adaptive step, Strided weights, Strided gradients, Storage first, Storage second) {
    Axes axes = axes(weights, gradients);
    if (axes.count() == 0) {
      return;
    }
    Packed call = operands(axes, weights, gradients).place(run(first)).place(run(second));
    call.real(step.rate()).real(step.root()).real(step.shrink());
    call.real(step.keepFirst()).real(step.keepSecond()).real(step.decay()).real(step.epsilon());
    device.launch(new Kernel("step", "adaptive"), Operands.grid(axes.count()), call);
  }

  /** {@link dev.shapeproof.runtime.kernel.Accelerator#random}. */
  Strided random(boolean normal, long seed, DType dtype, long... sizes) {
    Layout rows = Layout.contiguous(sizes);
    Strided result = new Strided(device.memory().storage(dtype, rows.elements()), rows);
    Axes axes = Axes.of(sizes, rows.strides());
    if (axes.count() == 0) {
      return result;
    }
    Packed call = new Packed().walk(axes);
    Operands.put(call, result, axes, 0, device);
    call.whole(seed).flag(normal);
    device.launch(new Kernel("random", "random_numbers"), Operands.grid(axes.count()), call);
    return result;
  }

  private static Axes axes(Strided weights, Strided gradients) {
    Layout layout = weights.layout();
    return Axes.of(layout.sizes(), layout.strides(), gradients.layout().strides());
  }

  private Packed operands(Axes axes, Strided weights, Strided gradients) {
    Packed call = new Packed().walk(axes);
    Operands.put(call, weights, axes, 0, device);
    Operands.put(call, gradients, axes, 1, device);
    return call;
  }

  private static Strided run(Storage storage) {
    return Strided.of(storage, storage.length());
  }
}
