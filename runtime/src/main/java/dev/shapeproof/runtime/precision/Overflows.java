package dev.shapeproof.runtime.precision;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a thread's life in which every operation is watched that gives an infinity or NaN
 * although its operands have none: where a 16-bit dtype was too narrow, or something was divided by
 * zero. For debugging, as it reads all operands and results once more. Gradients are watched as
 * well.
 *
 * <pre>{@code
 * try (Overflows seen = Overflows.watch()) {
 *   model.forward(x).backward();
 *   seen.reports().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Overflows implements AutoCloseable {
  private static final int MOST = 100;
  private static final ThreadLocal<Optional<Overflows>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  private final Optional<Overflows> before = CURRENT.get();
  private final List<Report> reports = new ArrayList<>();

  /**
   * One operation.
   *
   * @param type dtype, shape and device of the result
   * @param value the infinity or NaN
   * @param position of the first one, row by row
   */
  public record Report(Op op, Place place, String type, double value, List<Long> position) {

    /** {@code matmul at Model.java:12: f16[4, 4] on cpu is inf at [0, 2], its operands finite}. */
    @Override
    public String toString() {
      String shown = Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
      return op.text()
          + " at "
          + place
          + ": "
          + type
          + " is "
          + shown
          + " at "
          + position
          + ", its operands are finite";
    }
  }

  private Overflows() {
    CURRENT.set(Optional.of(this));
  }

  /** Until it is closed, on this thread. */
  public static Overflows watch() {
    return new Overflows();
  }

  /** What was seen so far, in order; the first hundred. */
  public List<Report> reports() {
    return List.copyOf(reports);
  }

  @Override
  public void close() {
    CURRENT.set(before);
  }

  /** For the engine room: looks at a result, and returns it. */
  public static Tensor seen(Op op, Tensor result, Tensor... operands) {
    Optional<Overflows> watch = CURRENT.get();
    if (watch.isPresent()) {
      watch.get().look(op, result, operands);
    }
    return result;
  }

  private void look(Op op, Tensor result, Tensor... operands) {
    int bad = firstNotFinite(result);
    if (bad < 0
        || reports.size() == MOST
        || Arrays.stream(operands).anyMatch(x -> firstNotFinite(x) >= 0)) {
      return;
    }
    double value = result.memory().onHeap().doubles()[bad];
    reports.add(new Report(op, Place.here(), result.type(), value, position(bad, result.shape())));
  }

  private static int firstNotFinite(Tensor x) {
    if (x.dtype().kind() != DType.Kind.FLOAT) {
      return -1;
    }
    double[] values = x.memory().onHeap().doubles();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }

  private static List<Long> position(int flat, long... shape) {
    Long[] position = new Long[shape.length];
    long rest = flat;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      position[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return List.of(position);
  }
}
