package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.DeviceException;
import jcuda.driver.CUresult;

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

  /** As {@link #check}, of cuBLAS, whichever binding is there. */
  static void checkBlas(int status, String doing) {
    if (status != 0) {
      throw new DeviceException("[device.failed] " + doing + ": " + blasText(status));
    }
  }

  private static String blasText(int status) {
    return switch (status) {
      case 1 -> "CUBLAS_STATUS_NOT_INITIALIZED";
      case 3 -> "CUBLAS_STATUS_ALLOC_FAILED";
      case 7 -> "CUBLAS_STATUS_INVALID_VALUE";
      case 8 -> "CUBLAS_STATUS_ARCH_MISMATCH";
      case 11 -> "CUBLAS_STATUS_MAPPING_ERROR";
      case 13 -> "CUBLAS_STATUS_EXECUTION_FAILED";
      case 14 -> "CUBLAS_STATUS_INTERNAL_ERROR";
      case 15 -> "CUBLAS_STATUS_NOT_SUPPORTED";
      case 16 -> "CUBLAS_STATUS_LICENSE_ERROR";
      default -> "status " + status + " of cuBLAS";
    };
  }

  static String text(int result) {
    return CUresult.stringFor(result);
  }
}
