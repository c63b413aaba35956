package dev.shapeproof.rule;

import dev.shapeproof.dim.Dim;
import java.util.List;

/**
 * A tensor as a rule sees it: a known rank, sizes that are terms, a dtype and a device that may be
 * unknown.
 *
 * @param name the parameter that it was passed for, {@code xs[2]} for an element of a list; a
 *     renderer replaces it by the source text of the argument
 * @param count how often it stands in its list, 1 for all but lists that a loop filled
 */
public record Operand(String name, List<Dim> dims, DType dtype, Device device, Dim count) {

  public Operand {
    dims = List.copyOf(dims);
  }

  public static Operand of(String name, List<Dim> dims, DType dtype, Device device) {
    return new Operand(name, dims, dtype, device, Dim.of(1));
  }

  public int rank() {
    return dims.size();
  }

  /**
   * Size of an axis; a negative axis counts from the back, as in PyTorch. The axis must lie in
   * range.
   */
  public Dim dim(int axis) {
    return dims.get(axis < 0 ? axis + dims.size() : axis);
  }

  /** Number of elements; 1 for a scalar. */
  public Dim elements() {
    return Dim.product(dims);
  }
}
