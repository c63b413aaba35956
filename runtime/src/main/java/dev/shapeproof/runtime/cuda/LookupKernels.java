package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;

/** Launches of {@code lookup.cu}. */
final class LookupKernels {
  private static final String SOURCE = "lookup";

  /** What no position is: every byte of it is this one. */
  private static final byte NOWHERE = 0x7f;

  private final CudaDevice device;

  LookupKernels(CudaDevice device) {
    this.device = device;
  }

  /** The first position that does not lie in {@code 0..size-1}, or -1; waits for the device. */
  int outside(Strided positions, long size) {
    Axes axes = Axes.of(positions.layout().sizes(), positions.layout().strides());
    if (axes.count() == 0) {
      return -1;
    }
    CudaStorage first = device.memory().storage(DType.I32, 1);
    first.bytes(NOWHERE);
    Packed call = new Packed().walk(axes);
    Operands.put(call, positions, axes, 0, device);
    call.place(Strided.of(first, 1)).whole(size);
    device.launch(new Kernel(SOURCE, "outside"), Operands.grid(axes.count()), call);
    int found = (int) first.toHeap().longAt(0);
    first.release();
    return found < axes.count() ? found : -1;
  }

  /** {@link dev.shapeproof.runtime.kernel.Accelerator#places}. */
  Strided places(Layout others, Strided index, long width, long high, long low) {
    Strided result = fresh(DType.I32, others.sizes());
    Axes axes = Axes.of(others.sizes(), index.layout().strides(), others.strides());
    if (axes.count() == 0) {
      return result;
    }
    Packed call = new Packed().walk(axes);
    Operands.put(call, index, axes, 0, device);
    call.place(result)
        .ints(axes.strides(1))
        .whole(Math.toIntExact(others.offset()))
        .whole(Math.toIntExact(width))
        .whole(Math.toIntExact(high))
        .whole(Math.toIntExact(low));
    device.launch(new Kernel(SOURCE, "places_of"), Operands.grid(axes.count()), call);
    return result;
  }

  /** The elements of the storage of {@code from} at {@code places}. */
  Strided take(Strided from, Strided places, long... sizes) {
    Strided result = fresh(from.dtype(), sizes);
    int n = places.elements();
    if (n == 0) {
      return result;
    }
    Strided all = from.with(Layout.contiguous(from.storage().length()));
    Packed call =
        new Packed().place(result).place(all).place(places).whole(from.dtype().bytes()).whole(n);
    device.launch(new Kernel(SOURCE, "take"), Operands.grid(n), call);
    return result;
  }

  /** Zeros of {@code sizes}, to whose elements at {@code places} the values are added. */
  Strided put(Strided values, Strided places, DType dtype, long... sizes) {
    Strided sums = zeros(sizes);
    Axes axes = Axes.of(values.layout().sizes(), values.layout().strides());
    if (axes.count() > 0) {
      Packed call = new Packed().walk(axes);
      Operands.put(call, values, axes, 0, device);
      call.place(sums).place(places);
      device.launch(new Kernel(SOURCE, "put"), Operands.grid(axes.count()), call);
    }
    return rounded(sums, dtype);
  }

  /** Zeros of {@code sizes}, to whose elements {@code target} the values are added. */
  Strided addInto(Layout target, Strided values, DType dtype, long... sizes) {
    Strided sums = zeros(sizes);
    Strided each = rowByRow(values, target.sizes());
    Axes axes = Axes.of(target.sizes(), each.layout().strides(), target.strides());
    if (axes.count() > 0) {
      Packed call = new Packed().walk(axes);
      Operands.put(call, each, axes, 0, device);
      call.place(sums).ints(axes.strides(1)).whole(Math.toIntExact(target.offset()));
      device.launch(new Kernel(SOURCE, "add_into"), Operands.grid(axes.count()), call);
    }
    return rounded(sums, dtype);
  }

  /** The same elements in the same order under other sizes. */
  private static Strided rowByRow(Strided x, long... sizes) {
    return x.layout()
        .viewed(sizes)
        .map(x::with)
        .orElseGet(() -> Strided.of(x.copy(x.dtype()), sizes));
  }

  private Strided rounded(Strided sums, DType dtype) {
    if (dtype == DType.F64) {
      return sums;
    }
    Strided result = Strided.of(sums.copy(dtype), sums.layout().sizes());
    sums.storage().release();
    return result;
  }

  private Strided zeros(long... sizes) {
    Layout rows = Layout.contiguous(sizes);
    CudaStorage storage = device.memory().storage(DType.F64, rows.elements());
    storage.zero();
    return new Strided(storage, rows);
  }

  private Strided fresh(DType dtype, long... sizes) {
    Layout rows = Layout.contiguous(sizes);
    return new Strided(device.memory().storage(dtype, rows.elements()), rows);
  }
}
