package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.List;
import java.util.Optional;
import jcuda.Pointer;
import jcuda.cudaDataType;
import jcuda.jcublas.JCublas2;
import jcuda.jcublas.cublasComputeType;
import jcuda.jcublas.cublasGemmAlgo;
import jcuda.jcublas.cublasHandle;
import jcuda.jcublas.cublasOperation;
import jcuda.runtime.cudaStream_t;

/**
 * Products of matrices by cuBLAS, through JCuda's binding, which wants the library of CUDA 12. Only
 * made where {@link #why} is empty: the classes that it names may be missing.
 *
 * <p>cuBLAS stores by columns: our {@code a b} are its {@code b' a'}, with every row a column.
 */
final class CublasKernels {
  private static final String LIBRARY = "libcublas.so";
  private static final List<String> CALLED =
      List.of("cublasCreate_v2", "cublasSetStream_v2", "cublasGemmStridedBatchedEx");

  private final CudaDevice device;
  private final cublasHandle handle = new cublasHandle();
  private boolean started;

  CublasKernels(CudaDevice device) {
    this.device = device;
  }

  /** Why it cannot be used; empty where it can. */
  static String why() {
    try {
      // loads the libraries and calls nothing
      JCublas2.setExceptionsEnabled(false);
      List<String> missing = DriverLibrary.missing(LIBRARY, CALLED);
      return missing.isEmpty() ? "" : "cuBLAS lacks " + String.join(", ", missing);
    } catch (NoClassDefFoundError missing) {
      return "org.jcuda:jcublas is not on the class path";
    } catch (LinkageError e) {
      return "cuBLAS cannot be loaded: " + CudaPlatform.cause(e);
    }
  }

  /** A matrix as cuBLAS is told of it. */
  private record Columns(int operation, int distance) {
    /** {@code rows x columns} by strides; empty where cuBLAS has no words for them. */
    static Optional<Columns> of(int rows, int columns, long row, long column) {
      if ((column == 1 || columns == 1) && (row >= columns || rows == 1)) {
        int distance = Math.toIntExact(Math.max(row, columns));
        return Optional.of(new Columns(cublasOperation.CUBLAS_OP_N, distance));
      }
      if ((row == 1 || rows == 1) && (column >= rows || columns == 1)) {
        int distance = Math.toIntExact(Math.max(column, rows));
        return Optional.of(new Columns(cublasOperation.CUBLAS_OP_T, distance));
      }
      return Optional.empty();
    }
  }

  /**
   * {@code [*b, m, k] x [*b, k, n] -> [*b, m, n]}, row by row; whether it was done. Integers are
   * not, nor strides that cuBLAS does not know.
   */
  boolean matmul(Strided a, Strided b, Strided result) {
    int rank = a.layout().rank();
    int m = size(a, rank - 2);
    int k = size(a, rank - 1);
    int n = size(b, rank - 1);
    Layout lefts = a.layout().leading(rank - 2);
    Layout rights = b.layout().leading(rank - 2);
    Axes batch = Axes.of(lefts.sizes(), lefts.strides(), rights.strides());
    Optional<Columns> left =
        Columns.of(m, k, a.layout().stride(rank - 2), a.layout().stride(rank - 1));
    Optional<Columns> right =
        Columns.of(k, n, b.layout().stride(rank - 2), b.layout().stride(rank - 1));
    boolean real = Packed.code(result.dtype()) <= Packed.code(DType.BF16);
    if (!real || batch.rank() > 1 || left.isEmpty() || right.isEmpty()) {
      return false;
    }
    CudaStorage x = Operands.storage(a);
    CudaStorage y = Operands.storage(b);
    CudaStorage z = Operands.storage(result);
    int type = type(result.dtype());
    boolean wide = result.dtype() == DType.F64;
    Pointer one = wide ? Pointer.to(new double[] {1}) : Pointer.to(new float[] {1});
    Pointer zero = wide ? Pointer.to(new double[] {0}) : Pointer.to(new float[] {0});
    device.submit(
        "a product by cuBLAS",
        List.of(x, y, z),
        stream -> {
          begin(stream);
          int status =
              JCublas2.cublasGemmStridedBatchedEx_new(
                  handle,
                  right.get().operation(),
                  left.get().operation(),
                  n,
                  m,
                  k,
                  one,
                  y.pointer(b.layout().offset()),
                  type,
                  right.get().distance(),
                  batch.strides(1)[0],
                  x.pointer(a.layout().offset()),
                  type,
                  left.get().distance(),
                  batch.strides(0)[0],
                  zero,
                  z.pointer(result.layout().offset()),
                  type,
                  n,
                  (long) m * n,
                  batch.count(),
                  wide
                      ? cublasComputeType.CUBLAS_COMPUTE_64F
                      : cublasComputeType.CUBLAS_COMPUTE_32F,
                  cublasGemmAlgo.CUBLAS_GEMM_DEFAULT);
          Result.checkBlas(status, "a product");
          return status;
        });
    return true;
  }

  /** One handle serves all streams, for one thread at a time begins work on a device. */
  private void begin(ThreadStream stream) {
    if (!started) {
      Result.checkBlas(JCublas2.cublasCreate(handle), "starting cuBLAS");
      started = true;
    }
    cudaStream_t own = new cudaStream_t(stream.handle());
    Result.checkBlas(JCublas2.cublasSetStream(handle, own), "choosing a stream");
  }

  private static int size(Strided x, int axis) {
    return Math.toIntExact(x.layout().size(axis));
  }

  private static int type(DType dtype) {
    return switch (dtype) {
      case F64 -> cudaDataType.CUDA_R_64F;
      case F16 -> cudaDataType.CUDA_R_16F;
      case BF16 -> cudaDataType.CUDA_R_16BF;
      default -> cudaDataType.CUDA_R_32F;
    };
  }
}
