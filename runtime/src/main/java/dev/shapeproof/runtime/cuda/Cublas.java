package dev.shapeproof.runtime.cuda;

import jcuda.driver.CUstream;

/**
 * cuBLAS as one binding has it, with a handle of its own: the three functions that are called. Each
 * gives the status of cuBLAS.
 */
interface Cublas {
  int create();

  int choose(CUstream stream);

  /** {@code c = a b}, begun on the stream that was chosen. */
  int multiply(BlasProduct product);
}
