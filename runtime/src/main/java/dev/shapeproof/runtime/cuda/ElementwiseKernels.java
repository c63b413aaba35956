package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Compare;
import dev.shapeproof.runtime.kernel.Unary;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Strided;
import java.util.List;
import jcuda.driver.JCudaDriver;

/** Launches of {@code elementwise.cu}. */
final class ElementwiseKernels {
  private static final String SOURCE = "elementwise";

  /** A {@code float4} must lie on a multiple of its size. */
  private static final int ALIGNED = 16;

  private final CudaDevice device;

  ElementwiseKernels(CudaDevice device) {
    this.device = device;
  }

  /** Operands are stretched to the sizes of the result, whose dtype is {@code compute}. */
  void binary(Binary op, DType compute, Strided a, Strided b, Strided result) {
    long[] sizes = result.layout().sizes();
    Axes axes =
        Axes.of(
            sizes,
            result.layout().strides(),
            a.layout().expanded(sizes).strides(),
            b.layout().expanded(sizes).strides());
    if (axes.count() == 0) {
      return;
    }
    if (axes.isRun() && isRun(op, a) && isRun(op, b) && isRun(op, result)) {
      Packed call =
          new Packed().place(result).place(a).place(b).whole(axes.count()).whole(code(op));
      device.launch(
          new Kernel(SOURCE, "binary_run"), Operands.grid((axes.count() - 1) / 4 + 1), call);
      return;
    }
    Packed call = three(axes, result, a, b).whole(code(op));
    device.launch(Kernel.of(SOURCE, "binary", Lane.of(compute)), Operands.grid(axes.count()), call);
  }

  /** Whether the kernel for runs of f32 can be given {@code x}. */
  private static boolean isRun(Binary op, Strided x) {
    boolean quick = op == Binary.ADD || op == Binary.SUB || op == Binary.MUL || op == Binary.DIV;
    return quick
        && x.dtype() == DType.F32
        && x.storage() instanceof CudaStorage here
        && here.address(x.layout().offset()) % ALIGNED == 0;
  }

  void compare(Compare op, DType compute, Strided a, Strided b, Strided result) {
    long[] sizes = result.layout().sizes();
    Axes axes =
        Axes.of(
            sizes,
            result.layout().strides(),
            a.layout().expanded(sizes).strides(),
            b.layout().expanded(sizes).strides());
    if (axes.count() == 0) {
      return;
    }
    Packed call = three(axes, result, a, b).whole(code(op)).whole(Packed.code(compute));
    Lane lane = Lane.of(compute) == Lane.LONG ? Lane.LONG : Lane.DOUBLE;
    device.launch(Kernel.of(SOURCE, "compare", lane), Operands.grid(axes.count()), call);
  }

  private Packed three(Axes axes, Strided result, Strided a, Strided b) {
    Packed call = new Packed().walk(axes);
    Operands.put(call, result, axes, 0, device);
    Operands.put(call, a, axes, 1, device);
    Operands.put(call, b, axes, 2, device);
    return call;
  }

  void choose(Strided condition, Strided a, Strided b, Strided result) {
    long[] sizes = result.layout().sizes();
    Axes axes =
        Axes.of(
            sizes,
            result.layout().strides(),
            condition.layout().expanded(sizes).strides(),
            a.layout().expanded(sizes).strides(),
            b.layout().expanded(sizes).strides());
    if (axes.count() == 0) {
      return;
    }
    Packed call = new Packed().walk(axes);
    Operands.put(call, result, axes, 0, device);
    Operands.put(call, condition, axes, 1, device);
    Operands.put(call, a, axes, 2, device);
    Operands.put(call, b, axes, 3, device);
    Lane lane = Lane.of(result.dtype()) == Lane.LONG ? Lane.LONG : Lane.DOUBLE;
    device.launch(Kernel.of(SOURCE, "choose", lane), Operands.grid(axes.count()), call);
  }

  void unary(Unary f, DType compute, Strided x, Strided result) {
    one(code(f), Lane.of(compute), x, result);
  }

  /** Elements of {@code to} become those of {@code from}, which may be of another dtype. */
  void convert(Strided from, Strided to) {
    Axes axes = Axes.of(to.layout().sizes(), to.layout().strides(), from.layout().strides());
    boolean same = from.storage() instanceof CudaStorage && from.dtype() == to.dtype();
    if (same && axes.isRun() && axes.count() > 0) {
      copyRun(from, to, axes.count());
    } else {
      one(Unary.values().length, lane(to.dtype(), from.dtype()), from, to);
    }
  }

  private void copyRun(Strided from, Strided to, int count) {
    CudaStorage target = Operands.storage(to);
    CudaStorage source = Operands.storage(from);
    device.submit(
        "copying",
        List.of(target, source),
        stream ->
            JCudaDriver.cuMemcpyDtoDAsync(
                target.pointer(to.layout().offset()),
                source.pointer(from.layout().offset()),
                (long) count * to.dtype().bytes(),
                stream.handle()));
  }

  private void one(int op, Lane lane, Strided x, Strided result) {
    Axes axes = Axes.of(result.layout().sizes(), result.layout().strides(), x.layout().strides());
    if (axes.count() == 0) {
      return;
    }
    Packed call = new Packed().walk(axes);
    Operands.put(call, result, axes, 0, device);
    Operands.put(call, x, axes, 1, device);
    device.launch(Kernel.of(SOURCE, "unary", lane), Operands.grid(axes.count()), call.whole(op));
  }

  /**
   * As on the CPU: through which lane a value passes unchanged, as far as the target can hold it.
   */
  private static Lane lane(DType to, DType from) {
    Lane target = Lane.of(to);
    Lane source = Lane.of(from);
    if (target == source || (target == Lane.FLOAT && source == Lane.LONG)) {
      return target;
    }
    return target == Lane.DOUBLE || source == Lane.DOUBLE ? Lane.DOUBLE : source;
  }

  /** The source has these names in the same order; {@code KernelSourcesTest} compares them. */
  @SuppressWarnings("EnumOrdinal")
  private static int code(Enum<?> op) {
    return op.ordinal();
  }
}
