package dev.shapeproof.runtime.cuda;

import jcuda.Pointer;
import jcuda.driver.CUstream;
import jcuda.jcublas.JCublas2;
import jcuda.jcublas.cublasGemmAlgo;
import jcuda.jcublas.cublasHandle;
import jcuda.runtime.cudaStream_t;

/** cuBLAS of CUDA 12, by JCuda's binding. */
final class JCudaCublas implements Cublas {
  private final cublasHandle handle = new cublasHandle();

  /** Loads the libraries and calls nothing; a LinkageError says what is missing. */
  static void load() {
    JCublas2.setExceptionsEnabled(false);
  }

  @Override
  public int create() {
    return JCublas2.cublasCreate(handle);
  }

  @Override
  public int choose(CUstream stream) {
    return JCublas2.cublasSetStream(handle, new cudaStream_t(stream));
  }

  @Override
  public int multiply(BlasProduct it) {
    return JCublas2.cublasGemmStridedBatchedEx_new(
        handle,
        it.a().operation(),
        it.b().operation(),
        it.m(),
        it.n(),
        it.k(),
        number(it, 1),
        it.a().pointer(),
        it.type(),
        it.a().distance(),
        it.a().next(),
        it.b().pointer(),
        it.type(),
        it.b().distance(),
        it.b().next(),
        number(it, 0),
        it.c().pointer(),
        it.type(),
        it.c().distance(),
        it.c().next(),
        it.count(),
        it.compute(),
        cublasGemmAlgo.CUBLAS_GEMM_DEFAULT);
  }

  private static Pointer number(BlasProduct it, int value) {
    return it.isWide() ? Pointer.to(new double[] {value}) : Pointer.to(new float[] {(float) value});
  }
}
