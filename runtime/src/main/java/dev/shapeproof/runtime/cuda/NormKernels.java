package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.kernel.Fold;
import dev.shapeproof.runtime.kernel.LayerNorm;
import dev.shapeproof.runtime.kernel.Slope;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/** Launches of {@code norm.cu} and {@code slope.cu}. */
final class NormKernels {
  /** {@code THREADS} in the source. */
  private static final int THREADS = 256;

  /** {@code COLUMNS} in the source: how many of them one block sums. */
  private static final int COLUMNS = 32;

  /** How many rows are worth a block of their own, and how many blocks are enough. */
  private static final int CHUNK = 256;

  private static final int ENOUGH = 1 << 10;

  private final CudaDevice device;
  private final FoldKernels folds;

  NormKernels(CudaDevice device, FoldKernels folds) {
    this.device = device;
    this.folds = folds;
  }

  private static Strided number(double value) {
    return Strided.of(Storage.of(DType.F64, new double[] {value}));
  }

  /** {@link Slope#apply} into {@code result}, whose dtype is {@code compute}. */
  void slope(Slope f, DType compute, Strided g, Strided kept, Strided result) {
    Axes axes =
        Axes.of(
            result.layout().sizes(),
            result.layout().strides(),
            g.layout().strides(),
            kept.layout().strides());
    if (axes.count() == 0) {
      return;
    }
    Packed call = new Packed().walk(axes);
    Operands.put(call, result, axes, 0, device);
    Operands.put(call, g, axes, 1, device);
    Operands.put(call, kept, axes, 2, device);
    device.launch(
        Kernel.of("slope", "slope", Lane.of(compute)),
        Operands.grid(axes.count()),
        call.whole(code(f)));
  }

  /** {@link LayerNorm#apply}. */
  LayerNorm.Normal layer(
      Strided x, int lead, Optional<Strided> weight, Optional<Strided> bias, double epsilon) {
    Layout layout = x.layout();
    Strided values = fresh(x.dtype(), layout.sizes());
    Axes rows = rows(lead, x);
    Strided means = fresh(DType.F64, rows.count());
    Strided scales = fresh(DType.F64, rows.count());
    long[] sizes = inner(layout, lead).sizes();
    Strided factor = stretched(weight.orElseGet(() -> number(1)), sizes);
    Strided shift = stretched(bias.orElseGet(() -> number(0)), sizes);
    Axes inner = inner(lead, sizes, x, factor, shift);
    if (layout.elements() == 0) {
      return new LayerNorm.Normal(values, means, scales);
    }
    Packed call = new Packed().walk(rows).walk(inner);
    Operands.put(call, x, rows, 0, device);
    call.ints(inner.strides(0));
    Operands.put(call, factor, inner, 1, device);
    Operands.put(call, shift, inner, 2, device);
    Operands.put(call, values, run(values), 0, device);
    call.place(means).place(scales).real(epsilon);
    device.launch(kernel("norm", x), CudaDevice.Grid.of(rows.count(), THREADS), call);
    return new LayerNorm.Normal(values, means, scales);
  }

  /** {@link LayerNorm#slope}. */
  Strided layerSlope(Strided g, LayerNorm.Kept kept, Optional<Strided> weight) {
    Strided x = kept.x();
    Strided result = fresh(x.dtype(), x.layout().sizes());
    if (x.layout().elements() == 0) {
      return result;
    }
    Axes rows = rows(kept.lead(), g, x);
    Strided factor = stretched(weight.orElseGet(() -> number(1)), kept.inner());
    Axes inner = inner(kept.lead(), kept.inner(), g, x, factor);
    Packed call = both(rows, inner, g, kept);
    Operands.put(call, factor, inner, 2, device);
    Operands.put(call, result, run(result), 0, device);
    device.launch(kernel("norm_slope", x), CudaDevice.Grid.of(rows.count(), THREADS), call);
    return result;
  }

  /** {@link LayerNorm#weightSlope}: of many rows in chunks, whose sums are summed again. */
  Strided layerWeightSlope(DType dtype, Strided g, LayerNorm.Kept kept) {
    Strided x = kept.x();
    if (x.layout().elements() == 0) {
      Strided zeros = fresh(dtype, kept.inner());
      Operands.storage(zeros).zero();
      return zeros;
    }
    Axes rows = rows(kept.lead(), g, x);
    Axes inner = inner(kept.lead(), kept.inner(), g, x);
    int across = (inner.count() - 1) / COLUMNS + 1;
    int chunks = Math.max(1, Math.min((rows.count() - 1) / CHUNK + 1, ENOUGH / across));
    Strided sums = fresh(chunks == 1 ? dtype : DType.F64, chunks, inner.count());
    Packed call = both(rows, inner, g, kept);
    Operands.put(call, sums, run(sums), 0, device);
    device.launch(
        kernel("norm_weight_slope", x),
        new CudaDevice.Grid(across, chunks, 1, THREADS),
        call.whole(chunks));
    Layout layout = Layout.contiguous(kept.inner());
    if (chunks == 1) {
      return sums.with(layout);
    }
    Strided result = folds.fold(Fold.SUM, dtype, sums, new boolean[] {true, false}, 1);
    sums.storage().release();
    return result.with(layout);
  }

  /** The fields that both gradients begin with. */
  private Packed both(Axes rows, Axes inner, Strided g, LayerNorm.Kept kept) {
    Packed call = new Packed().walk(rows).walk(inner);
    Operands.put(call, g, rows, 0, device);
    call.ints(inner.strides(0));
    Operands.put(call, kept.x(), rows, 1, device);
    call.ints(inner.strides(1));
    return call.place(kept.means()).place(kept.scales());
  }

  /** The first {@code lead} axes of all these. */
  private static Axes rows(int lead, Strided... operands) {
    return Axes.of(
        operands[0].layout().leading(lead).sizes(),
        Arrays.stream(operands)
            .map(x -> x.layout().leading(lead).strides())
            .toArray(long[][]::new));
  }

  /** All axes but the first {@code lead}, where an operand has them. */
  private static Axes inner(int lead, long[] sizes, Strided... operands) {
    return Axes.of(
        sizes,
        Arrays.stream(operands)
            .map(x -> x.layout().rank() == sizes.length ? x.layout() : inner(x.layout(), lead))
            .map(Layout::strides)
            .toArray(long[][]::new));
  }

  private static Layout inner(Layout layout, int lead) {
    return Layout.of(
        Arrays.copyOfRange(layout.sizes(), lead, layout.rank()),
        Arrays.copyOfRange(layout.strides(), lead, layout.rank()),
        layout.offset());
  }

  private static Strided stretched(Strided x, long... sizes) {
    return x.with(x.layout().expanded(sizes));
  }

  private static Kernel kernel(String entry, Strided x) {
    return Kernel.of("norm", entry, Lane.of(x.dtype()));
  }

  private static Axes run(Strided x) {
    return Axes.of(new long[] {x.layout().elements()}, new long[] {1});
  }

  private Strided fresh(DType dtype, long... sizes) {
    Layout rows = Layout.contiguous(sizes);
    return new Strided(device.memory().storage(dtype, rows.elements()), rows);
  }

  /** The source has these names in the same order; {@code KernelSourcesTest} compares them. */
  @SuppressWarnings("EnumOrdinal")
  private static int code(Enum<?> op) {
    return op.ordinal();
  }
}
