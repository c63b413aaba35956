package dev.shapeproof.runtime.precision;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Demands;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A stretch of a thread's life in which products of matrices, dense layers and convolutions are
 * computed in f16 or bf16, and what needs range or precision (exp, log, pow, sums, softmax, losses,
 * layer normalisation) in f32; all else in the dtype of its operands, as in <a
 * href="https://docs.pytorch.org/docs/2.7/amp.html#autocast-op-reference">torch.autocast</a>. f64
 * and integers are left alone, and so are changes in place.
 *
 * <p>Casts are operations: they are recorded, and parameters get gradients of their own dtype.
 *
 * <pre>{@code
 * try (Autocast half = Autocast.to(DType.BF16)) {
 *   loss = Losses.crossEntropy(Layers.linear(x, w, b), labels);
 * }
 * }</pre>
 */
public final class Autocast implements AutoCloseable {
  private static final ThreadLocal<Optional<DType>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);
  private static final ThreadLocal<Deque<Autocast>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

  private final Optional<DType> before = CURRENT.get();
  private boolean closed;

  private Autocast(Optional<DType> dtype) {
    CURRENT.set(dtype);
    OPEN.get().push(this);
  }

  /**
   * Until it is closed, on this thread.
   *
   * @throws DTypeException if {@code dtype} is neither f16 nor bf16
   */
  public static Autocast to(DType dtype) {
    Demands.narrow(dtype);
    return new Autocast(Optional.of(dtype));
  }

  /** An exception inside of another one: operands keep their dtypes. */
  public static Autocast off() {
    return new Autocast(Optional.empty());
  }

  /**
   * Ends it; a second time it does nothing.
   *
   * @throws IllegalStateException where one inside of this is open, or on another thread
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (OPEN.get().peek() != this) {
      throw new IllegalStateException(
          "autocasts are closed in the reverse of their order, on the thread that opened them");
    }
    OPEN.get().pop();
    closed = true;
    CURRENT.set(before);
  }

  /** For the engine room: something done without. */
  public static void without(Runnable work) {
    Autocast none = off();
    try {
      work.run();
    } finally {
      none.close();
    }
  }

  /** For the engine room: an operand of what is computed in 16 bits. */
  public static Tensor lower(Tensor x) {
    Optional<DType> dtype = CURRENT.get();
    return dtype.isPresent() && isCast(x) ? x.to(dtype.get()) : x;
  }

  public static Optional<Tensor> lower(Optional<Tensor> x) {
    return x.map(Autocast::lower);
  }

  /** For the engine room: an operand of what is computed in f32. */
  public static Tensor widen(Tensor x) {
    return CURRENT.get().isPresent() && isCast(x) ? x.to(DType.F32) : x;
  }

  private static boolean isCast(Tensor x) {
    return switch (x.dtype()) {
      case F32, F16, BF16 -> true;
      default -> false;
    };
  }
}
