package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Launches of {@code matmul.cu}, or cuBLAS where it is. */
final class MatmulKernels {
  /** {@code TILE} and {@code THREADS} in the source. */
  private static final int TILE = 64;

  private static final int THREADS = 256;

  /** A grid has no more on its second and third axis. */
  private static final int MOST = 65_535;

  /** The first use of the class is the one search for cuBLAS. */
  private static final class Search {
    static final CublasBinding.Found FOUND = CublasBinding.search();
  }

  private final CudaDevice device;
  private final Optional<CublasKernels> blas;

  MatmulKernels(CudaDevice device) {
    this.device = device;
    this.blas = Search.FOUND.binding().map(binding -> new CublasKernels(device, binding.open()));
  }

  /** By what products are computed, and why not otherwise. */
  static String describe() {
    return Search.FOUND.description();
  }

  /** {@code [*b, m, k] x [*b, k, n] -> [*b, m, n]}, nothing empty. */
  Strided matmul(DType dtype, Strided a, Strided b) {
    Layout left = a.layout();
    Layout right = b.layout();
    int rank = left.rank();
    long[] sizes = left.sizes();
    sizes[rank - 1] = right.size(rank - 1);
    Layout rows = Layout.contiguous(sizes);
    Strided result = new Strided(device.memory().storage(dtype, rows.elements()), rows);
    if (blas.isPresent() && blas.get().matmul(a, b, result)) {
      return result;
    }
    int m = Math.toIntExact(left.size(rank - 2));
    int k = Math.toIntExact(left.size(rank - 1));
    int n = Math.toIntExact(right.size(rank - 1));
    Layout lefts = left.leading(rank - 2);
    Layout rights = right.leading(rank - 2);
    Axes batch = Axes.of(lefts.sizes(), lefts.strides(), rights.strides());
    Packed call = new Packed().walk(batch);
    Operands.put(call, a, batch, 0, device);
    Operands.put(call, b, batch, 1, device);
    Operands.put(call, result, batch, 0, device);
    call.whole(m).whole(k).whole(n);
    call.whole(stride(left, rank - 2)).whole(stride(left, rank - 1));
    call.whole(stride(right, rank - 2)).whole(stride(right, rank - 1));
    int down = (m - 1) / TILE + 1;
    if (down > MOST) {
      throw new IllegalArgumentException("a product has at most " + MOST * TILE + " rows");
    }
    device.launch(
        Kernel.of("matmul", "matmul", Lane.of(dtype)),
        new CudaDevice.Grid((n - 1) / TILE + 1, down, Math.min(MOST, batch.count()), THREADS),
        call);
    return result;
  }

  private static int stride(Layout layout, int axis) {
    return Math.toIntExact(layout.stride(axis));
  }
}
