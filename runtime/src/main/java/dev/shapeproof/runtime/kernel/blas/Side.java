package dev.shapeproof.runtime.kernel.blas;

import dev.shapeproof.runtime.kernel.Matrix;
import org.bytedeco.openblas.global.openblas;

/**
 * One operand of a product as BLAS wants it: rows without gaps, or the same of its transpose.
 *
 * @param distance from one row to the next
 */
record Side<A>(Matrix<A> matrix, int transposed, int distance, int length) {

  /** Whether rows or columns are without gaps, and do not overlap one another. */
  static boolean fits(Matrix<?> x, int rows, int columns) {
    return isStraight(x, columns) || (x.row() == 1 && x.column() >= rows);
  }

  private static boolean isStraight(Matrix<?> x, int columns) {
    return x.column() == 1 && x.row() >= columns;
  }

  static <A> Side<A> of(Matrix<A> x, int rows, int columns) {
    boolean straight = isStraight(x, columns);
    int distance = straight ? x.row() : x.column();
    int transposed = straight ? openblas.CblasNoTrans : openblas.CblasTrans;
    int length = straight ? (rows - 1) * distance + columns : (columns - 1) * distance + rows;
    return new Side<>(x, transposed, distance, length);
  }

  /** The elements with the first of the matrix in front; a copy where it lies elsewhere. */
  A fromStart(Range<A> copy) {
    A elements = matrix.elements();
    int at = matrix.at();
    return at == 0 ? elements : copy.of(elements, at, at + length);
  }

  /** A part of an array as one of its own. */
  @FunctionalInterface
  interface Range<A> {
    A of(A elements, int from, int to);
  }
}
