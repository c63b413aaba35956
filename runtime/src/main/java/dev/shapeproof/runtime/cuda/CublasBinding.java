package dev.shapeproof.runtime.cuda;

import java.util.List;
import java.util.Optional;

/**
 * The bindings of cuBLAS, in the order in which they are tried. Each wants the library of one
 * version of CUDA, and may itself be missing: only what is found here may be touched.
 */
enum CublasBinding {
  CUDA_12("cuBLAS of CUDA 12", "org.jcuda:jcublas", "libcublas.so.12") {
    @Override
    void load() {
      JCudaCublas.load();
    }

    @Override
    Cublas open() {
      return new JCudaCublas();
    }
  },
  CUDA_13("cuBLAS of CUDA 13", "org.bytedeco:cuda", "libcublas.so.13") {
    @Override
    void load() {
      BytedecoCublas.load();
    }

    @Override
    Cublas open() {
      return new BytedecoCublas();
    }
  };

  private static final List<String> CALLED =
      List.of("cublasCreate_v2", "cublasSetStream_v2", "cublasGemmStridedBatchedEx");

  private final String text;
  private final String artifact;
  private final String library;

  CublasBinding(String text, String artifact, String library) {
    this.text = text;
    this.artifact = artifact;
    this.library = library;
  }

  abstract void load();

  /** With a handle that is yet to be created. */
  abstract Cublas open();

  /** Why it cannot be used; empty where it can. Asked once: a second failure has no reason. */
  private Optional<String> missing() {
    try {
      load();
      List<String> functions = DriverLibrary.missing(library, CALLED);
      return functions.isEmpty()
          ? Optional.empty()
          : Optional.of(library + " lacks " + String.join(", ", functions));
    } catch (NoClassDefFoundError e) {
      boolean absent = e.getCause() instanceof ClassNotFoundException;
      return Optional.of(absent ? artifact + " is not on the class path" : CudaPlatform.cause(e));
    } catch (LinkageError e) {
      return Optional.of(CudaPlatform.cause(e));
    }
  }

  /** The first one that can be used, if any, and in words what there is. */
  record Found(Optional<CublasBinding> binding, String description) {}

  static Found search() {
    StringBuilder others = new StringBuilder();
    for (CublasBinding each : values()) {
      Optional<String> missing = each.missing();
      if (missing.isEmpty()) {
        String used = "products of matrices by " + each.text + ", of integers by own kernels";
        return new Found(Optional.of(each), used + others);
      }
      others.append("; not by ").append(each.text).append(": ").append(missing.get());
    }
    return new Found(Optional.empty(), "products of matrices by own kernels" + others);
  }
}
