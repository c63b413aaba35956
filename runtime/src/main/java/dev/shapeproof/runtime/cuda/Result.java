package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.DeviceException;
import jcuda.driver.CUresult;
import jcuda.jcublas.cublasStatus;

/** What a call of the driver gave back. */
final class Result {
  private Result() {}

  /**
   * Goes on if all is well.
   *
   * @param doing what was asked for, for a message: {@code loading kernels}
   * @throws DeviceException if it is not
   */
  static void check(int result, String doing) {
    if (result != CUresult.CUDA_SUCCESS) {
      throw new DeviceException("[device.failed] " + doing + ": " + text(result));
    }
  }

  /** As {@link #check}, of cuBLAS. */
  static void checkBlas(int status, String doing) {
    if (status != cublasStatus.CUBLAS_STATUS_SUCCESS) {
      throw new DeviceException("[device.failed] " + doing + ": " + cublasStatus.stringFor(status));
    }
  }

  static String text(int result) {
    return CUresult.stringFor(result);
  }
}
