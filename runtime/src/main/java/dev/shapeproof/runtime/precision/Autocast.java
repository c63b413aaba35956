package dev.shapeproof.runtime.precision;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.ValueException;
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

  private final Optional<DType> before = CURRENT.get();

  private Autocast(Optional<DType> dtype) {
    CURRENT.set(dtype);
  }

  /**
   * Until it is closed, on this thread.
   *
   * @throws ValueException if {@code dtype} is neither f16 nor bf16
   */
  public static Autocast to(DType dtype) {
    if (dtype != DType.F16 && dtype != DType.BF16) {
      throw new ValueException("autocast goes to f16 or bf16, not to " + dtype);
    }
    return new Autocast(Optional.of(dtype));
  }

  /** An exception inside of another one: operands keep their dtypes. */
  public static Autocast off() {
    return new Autocast(Optional.empty());
  }

  @Override
  public void close() {
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
