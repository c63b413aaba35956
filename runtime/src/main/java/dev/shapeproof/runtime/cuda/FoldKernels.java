package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.kernel.Fold;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;

/** Launches of {@code fold.cu} and {@code softmax.cu}. */
final class FoldKernels {
  /** {@code THREADS} in both sources. */
  private static final int THREADS = 256;

  /** Up to so many elements one thread folds faster than a block. */
  private static final int SHORT = 64;

  /** From so many results on threads are busy without sharing one. */
  private static final int MANY = 1 << 13;

  /** What one block folds of a long row, and how many blocks are enough. */
  private static final int CHUNK = 1 << 13;

  private static final int ENOUGH = 1 << 10;

  private final CudaDevice device;

  FoldKernels(CudaDevice device) {
    this.device = device;
  }

  /** The result is divided by {@code divisor}; it has 1 in place of every folded axis. */
  Strided fold(Fold op, DType dtype, Strided x, boolean[] folded, double divisor) {
    long[] sizes = x.layout().sizes();
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = folded[axis] ? 1 : sizes[axis];
    }
    Strided result = fresh(dtype, sizes);
    Axes kept = part(x.layout(), folded, false);
    Axes inner = part(x.layout(), folded, true);
    boolean whole = Lane.of(dtype) == Lane.LONG && Lane.of(x.dtype()) == Lane.LONG;
    Lane lane = whole ? Lane.LONG : Lane.DOUBLE;
    if (kept.count() == 0) {
      return result;
    }
    Task task = new Task(op, lane, kept, inner);
    boolean side = kept.count() >= MANY && kept.innermost(0) == 1 && inner.innermost(0) != 1;
    if (inner.count() <= SHORT || side) {
      Packed call = call(task, x, result, 1, divisor);
      device.launch(Kernel.of("fold", "fold_each", lane), Operands.grid(kept.count()), call);
      return result;
    }
    int chunks = Math.max(1, Math.min((inner.count() - 1) / CHUNK + 1, ENOUGH / kept.count()));
    if (chunks == 1) {
      block(task, x, result, 1, divisor);
      return result;
    }
    Strided parts = fresh(whole ? DType.I64 : DType.F64, kept.count(), chunks);
    block(task, x, parts, chunks, 1);
    boolean[] second = {false, true};
    Axes rows = part(parts.layout(), second, false);
    Axes columns = part(parts.layout(), second, true);
    block(new Task(op, lane, rows, columns), parts, result, 1, divisor);
    parts.storage().release();
    return result;
  }

  private record Task(Fold op, Lane lane, Axes kept, Axes inner) {}

  private void block(Task task, Strided x, Strided result, int chunks, double divisor) {
    long blocks = (long) task.kept().count() * chunks;
    device.launch(
        Kernel.of("fold", "fold_block", task.lane()),
        CudaDevice.Grid.of(blocks, THREADS),
        call(task, x, result, chunks, divisor));
  }

  private Packed call(Task task, Strided x, Strided result, int chunks, double divisor) {
    Packed call = new Packed().walk(task.kept()).walk(task.inner());
    Operands.put(call, x, task.kept(), 0, device);
    call.ints(task.inner().strides(0));
    Operands.put(call, result, run(result), 0, device);
    return call.whole(code(task.op())).whole(chunks).real(divisor);
  }

  private static Axes run(Strided x) {
    return Axes.of(new long[] {x.layout().elements()}, new long[] {1});
  }

  /** The axes that are folded, or those that are not. */
  private static Axes part(Layout x, boolean[] folded, boolean wanted) {
    int[] chosen = new int[x.rank()];
    int count = 0;
    for (int axis = 0; axis < x.rank(); axis++) {
      if (folded[axis] == wanted) {
        chosen[count++] = axis;
      }
    }
    int[] axes = Arrays.copyOf(chosen, count);
    return Axes.of(
        Arrays.stream(axes).mapToLong(x::size).toArray(),
        Arrays.stream(axes).mapToLong(x::stride).toArray());
  }

  /** {@code [*s, n] -> i64[*s]}. */
  Strided argLast(Strided x, boolean greatest) {
    Layout layout = x.layout();
    int last = layout.rank() - 1;
    Strided result = fresh(DType.I64, Arrays.copyOf(layout.sizes(), last));
    Axes rows = rows(layout);
    int n = Math.toIntExact(layout.size(last));
    if (rows.count() == 0 || n == 0) {
      return result;
    }
    Packed call = new Packed().walk(rows);
    Operands.put(call, x, rows, 0, device);
    call.whole(n).whole(Math.toIntExact(layout.stride(last))).place(result).flag(greatest);
    Lane lane = Lane.of(x.dtype()) == Lane.LONG ? Lane.LONG : Lane.DOUBLE;
    if (n <= SHORT || rows.count() >= MANY) {
      device.launch(Kernel.of("fold", "arg_each", lane), Operands.grid(rows.count()), call);
    } else {
      device.launch(
          Kernel.of("fold", "arg_block", lane), CudaDevice.Grid.of(rows.count(), THREADS), call);
    }
    return result;
  }

  /** {@code [*s, n] -> [*s, n]}. */
  Strided softmaxLast(DType dtype, Strided x, boolean logarithm) {
    Layout layout = x.layout();
    int last = layout.rank() - 1;
    Strided result = fresh(dtype, layout.sizes());
    Axes rows = rows(layout);
    if (result.layout().elements() == 0) {
      return result;
    }
    Packed call = new Packed().walk(rows);
    Operands.put(call, x, rows, 0, device);
    Operands.put(call, result, run(result), 0, device);
    call.whole(Math.toIntExact(layout.size(last)))
        .whole(Math.toIntExact(layout.stride(last)))
        .flag(logarithm);
    Lane lane = Lane.of(dtype) == Lane.FLOAT ? Lane.FLOAT : Lane.DOUBLE;
    device.launch(
        Kernel.of("softmax", "softmax", lane), CudaDevice.Grid.of(rows.count(), THREADS), call);
    return result;
  }

  /** All axes but the last. */
  private static Axes rows(Layout layout) {
    Layout rows = layout.leading(layout.rank() - 1);
    return Axes.of(rows.sizes(), rows.strides());
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
