package dev.shapeproof.rule;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a rule says. Requirements are recorded and the rule goes on, so one call yields all its
 * problems; a result is used only where nothing was refuted.
 */
public interface Out {

  /** The call fails unless {@code condition} holds. */
  void require(Constraint condition, Supplier<Problem> problem);

  /** The same for a question about dtypes or devices. */
  void require(Truth condition, Supplier<Problem> problem);

  /** The call certainly fails; the rule returns right after. For ranks, axes and attributes. */
  void stop(Problem problem);

  /**
   * The one result. Exactly one of the result methods is called, once, unless {@link #stop} was.
   */
  void result(List<Dim> dims, DType dtype, Device device);

  /** Several results, as of split; each as (dims, dtype, device). */
  void results(List<Result> results);

  /**
   * A list whose length is a term and whose elements all look alike, as of split by a symbolic
   * count.
   */
  void results(Result each, Dim count);

  /**
   * A result whose rank hangs on a size: {@code shape} where {@code condition} holds, else {@code
   * other}.
   */
  void rankIf(Constraint condition, Result shape, Result other);

  /** What the operation does besides; {@link Effects#NONE} when never called. */
  void effects(Effects effects);

  /** One resulting tensor. */
  record Result(List<Dim> dims, DType dtype, Device device) {
    public Result {
      dims = List.copyOf(dims);
    }
  }
}
