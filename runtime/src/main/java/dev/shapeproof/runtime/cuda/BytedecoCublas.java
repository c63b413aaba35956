package dev.shapeproof.runtime.cuda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.driver.CUstream;
import jcuda.runtime.cudaStream_t;
import org.bytedeco.cuda.cublas.cublasContext;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cublas;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * cuBLAS of CUDA 13, by bytedeco's binding. Nothing is allocated through it: where a process is
 * large, as with CUDA it is, JavaCPP may refuse to.
 */
final class BytedecoCublas implements Cublas {
  private static final int DEFAULT_ALGORITHM = -1;

  private final cublasContext handle = new cublasContext();
  private final Pointer wideOne = new Pointer(buffer().putDouble(0, 1));
  private final Pointer one = new Pointer(buffer().putFloat(0, 1));
  private final Pointer zero = new Pointer(buffer());

  /** Loads the libraries and calls nothing; a LinkageError says what is missing. */
  static void load() {
    Loader.load(cublas.class);
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(Double.BYTES).order(ByteOrder.nativeOrder());
  }

  @Override
  public int create() {
    return cublas.cublasCreate_v2(handle);
  }

  @Override
  public int choose(CUstream stream) {
    Pointer place = new Place(new Numbered(stream).number());
    return cublas.cublasSetStream_v2(handle, new CUstream_st(place));
  }

  @Override
  public int multiply(BlasProduct it) {
    return cublas.cublasGemmStridedBatchedEx(
        handle,
        it.a().operation(),
        it.b().operation(),
        it.m(),
        it.n(),
        it.k(),
        it.isWide() ? wideOne : one,
        new Place(it.a().address()),
        it.type(),
        it.a().distance(),
        it.a().next(),
        new Place(it.b().address()),
        it.type(),
        it.b().distance(),
        it.b().next(),
        zero,
        new Place(it.c().address()),
        it.type(),
        it.c().distance(),
        it.c().next(),
        it.count(),
        it.compute(),
        DEFAULT_ALGORITHM);
  }

  /** JavaCPP's word for an address that is none of its own. */
  private static final class Place extends Pointer {
    Place(long address) {
      this.address = address;
    }
  }

  /** A stream of JCuda's, whose address JCuda keeps to itself. */
  private static final class Numbered extends cudaStream_t {
    Numbered(CUstream stream) {
      super(stream);
    }

    long number() {
      return getNativePointer();
    }
  }
}
