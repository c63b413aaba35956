package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.List;
import java.util.Optional;
import jcuda.cudaDataType;
import jcuda.driver.CUdeviceptr;
import jcuda.jcublas.cublasComputeType;
import jcuda.jcublas.cublasOperation;

/**
 * A product as {@code cublasGemmStridedBatchedEx} is told of it, {@code c = a b} of {@code m x k}
 * and {@code k x n} by columns, {@code count} times.
 *
 * <p>cuBLAS stores by columns: our {@code a b} are its {@code b' a'}, with every row a column.
 */
record BlasProduct(Matrix a, Matrix b, Matrix c, int m, int n, int k, int count, DType dtype) {

  /**
   * Elements of the device.
   *
   * @param turned whether rows and columns are exchanged as they are read
   * @param distance of neighbouring columns, in elements
   * @param next how far the same matrix of the batch lies behind, in elements
   */
  record Matrix(CudaStorage storage, long offset, boolean turned, int distance, long next) {
    CUdeviceptr pointer() {
      return storage.pointer(offset);
    }

    long address() {
      return storage.address(offset);
    }

    int operation() {
      return turned ? cublasOperation.CUBLAS_OP_T : cublasOperation.CUBLAS_OP_N;
    }

    /** Of the last two axes; empty where cuBLAS has no words for their strides. */
    static Optional<Matrix> of(Strided x, long next) {
      Layout layout = x.layout();
      int last = layout.rank() - 1;
      long rows = layout.size(last - 1);
      long columns = layout.size(last);
      long row = layout.stride(last - 1);
      long column = layout.stride(last);
      boolean straight = (column == 1 || columns == 1) && (row >= columns || rows == 1);
      boolean turned = (row == 1 || rows == 1) && (column >= rows || columns == 1);
      if (!straight && !turned) {
        return Optional.empty();
      }
      long distance = straight ? Math.max(row, columns) : Math.max(column, rows);
      return Optional.of(
          new Matrix(
              Operands.storage(x), layout.offset(), !straight, Math.toIntExact(distance), next));
    }
  }

  /**
   * {@code [*b, m, k] x [*b, k, n] -> [*b, m, n]}, row by row. Integers are none, nor strides that
   * cuBLAS does not know.
   */
  static Optional<BlasProduct> of(Strided a, Strided b, Strided result) {
    int rank = a.layout().rank();
    Layout lefts = a.layout().leading(rank - 2);
    Layout rights = b.layout().leading(rank - 2);
    Axes batch = Axes.of(lefts.sizes(), lefts.strides(), rights.strides());
    boolean real = Packed.code(result.dtype()) <= Packed.code(DType.BF16);
    if (!real || batch.rank() > 1) {
      return Optional.empty();
    }
    int m = size(a, rank - 2);
    int n = size(b, rank - 1);
    Matrix out =
        new Matrix(Operands.storage(result), result.layout().offset(), false, n, (long) m * n);
    return Matrix.of(a, batch.strides(0)[0])
        .flatMap(
            left ->
                Matrix.of(b, batch.strides(1)[0])
                    .map(
                        right ->
                            new BlasProduct(
                                right,
                                left,
                                out,
                                n,
                                m,
                                size(a, rank - 1),
                                batch.count(),
                                result.dtype())));
  }

  private static int size(Strided x, int axis) {
    return Math.toIntExact(x.layout().size(axis));
  }

  List<CudaStorage> used() {
    return List.of(a.storage(), b.storage(), c.storage());
  }

  /** Whether its sums are f64, and its factors with them; else they are f32. */
  boolean isWide() {
    return dtype == DType.F64;
  }

  int type() {
    return switch (dtype) {
      case F64 -> cudaDataType.CUDA_R_64F;
      case F16 -> cudaDataType.CUDA_R_16F;
      case BF16 -> cudaDataType.CUDA_R_16BF;
      default -> cudaDataType.CUDA_R_32F;
    };
  }

  int compute() {
    return isWide() ? cublasComputeType.CUBLAS_COMPUTE_64F : cublasComputeType.CUBLAS_COMPUTE_32F;
  }
}
