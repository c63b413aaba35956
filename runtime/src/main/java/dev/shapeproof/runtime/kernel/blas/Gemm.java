package dev.shapeproof.runtime.kernel.blas;

/** A way to OpenBLAS's products of matrices. The result lies row by row from {@code at} on. */
interface Gemm {
  /** {@code c = a b}, a being m by k and b k by n. */
  void floats(Side<float[]> a, Side<float[]> b, float[] c, int at, int m, int k, int n);

  void doubles(Side<double[]> a, Side<double[]> b, double[] c, int at, int m, int k, int n);

  /** How arrays get there, for a person. */
  String way();
}
