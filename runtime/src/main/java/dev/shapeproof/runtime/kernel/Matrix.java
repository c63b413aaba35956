package dev.shapeproof.runtime.kernel;

/**
 * A matrix in an array: the element in row i and column j is {@code elements[at + i * row + j *
 * column]}. Its sizes are the caller's to know.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public record Matrix<A>(A elements, int at, int row, int column) {

  /** Rows without gaps between their elements. */
  public boolean hasRows() {
    return column == 1;
  }
}
