package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Products of matrices by cuBLAS, through whichever binding is there. */
final class CublasKernels {
  private final CudaDevice device;
  private final Cublas cublas;
  private boolean started;

  CublasKernels(CudaDevice device, Cublas cublas) {
    this.device = device;
    this.cublas = cublas;
  }

  /** {@code [*b, m, k] x [*b, k, n] -> [*b, m, n]}, row by row; whether it was done. */
  boolean matmul(Strided a, Strided b, Strided result) {
    Optional<BlasProduct> product = BlasProduct.of(a, b, result);
    product.ifPresent(
        it ->
            device.submit(
                "a product by cuBLAS",
                it.used(),
                stream -> {
                  begin(stream);
                  int status = cublas.multiply(it);
                  Result.checkBlas(status, "a product");
                  return status;
                }));
    return product.isPresent();
  }

  /** One handle serves all streams, for one thread at a time begins work on a device. */
  private void begin(ThreadStream stream) {
    if (!started) {
      Result.checkBlas(cublas.create(), "starting cuBLAS");
      started = true;
    }
    Result.checkBlas(cublas.choose(stream.handle()), "choosing a stream");
  }
}
