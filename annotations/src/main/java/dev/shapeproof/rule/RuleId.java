package dev.shapeproof.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Stable id of a kind of problem: what users suppress, look up and count. */
public enum RuleId {
  SHAPE_MATMUL,
  SHAPE_BROADCAST,
  SHAPE_RESHAPE,
  SHAPE_CONCAT,
  SHAPE_SPLIT,
  SHAPE_AXIS,
  SHAPE_RANK,
  SHAPE_INDEX,
  SHAPE_SIZE,
  SHAPE_CONV,
  SHAPE_LAYER,
  SHAPE_LOSS,
  SHAPE_CONTRACT,
  SHAPE_CONFLICT,
  SHAPE_UNPROVED,
  DTYPE_MISMATCH,
  DTYPE_CONTRACT,
  DEVICE_MISMATCH,
  DEVICE_CONTRACT,
  VALUES_INDEX,
  RESULT_DROPPED(Effect.WRONG),
  BROADCAST_SILENT(Effect.DOUBTFUL),
  RESHAPE_ORDER(Effect.DOUBTFUL),
  RESHAPE_BATCH(Effect.DOUBTFUL),
  SQUEEZE_BATCH(Effect.DOUBTFUL),
  SOFTMAX_AXIS(Effect.DOUBTFUL),
  SOFTMAX_TWICE(Effect.DOUBTFUL),
  PRECISION_OVERFLOW(Effect.DOUBTFUL),
  PRECISION_ROUNDING(Effect.DOUBTFUL),
  PRECISION_EPSILON(Effect.DOUBTFUL),
  PRECISION_LOSS(Effect.DOUBTFUL),
  DTYPE_WIDENED(Effect.DOUBTFUL),
  DTYPE_WRAPS(Effect.DOUBTFUL),
  LAYOUT_CHANNELS(Effect.DOUBTFUL),
  LAYOUT_SIDES(Effect.DOUBTFUL),
  LAYOUT_TIME(Effect.DOUBTFUL),
  LAYOUT_NONCONTIGUOUS,
  LAYOUT_REPEATED,
  MEMORY_USE_AFTER_CLOSE,
  MEMORY_RETURNED_CLOSED,
  AUTOGRAD_INPLACE,
  AUTOGRAD_NO_GRAPH,
  AUTOGRAD_NO_GRADIENT,
  AUTOGRAD_TWICE,
  AUTOGRAD_NESTED,
  AUTOGRAD_STEP,
  AUTOGRAD_ACCUMULATED(Effect.DOUBTFUL),
  AUTOGRAD_VECTOR(Effect.DOUBTFUL),
  AUTOGRAD_MASKED(Effect.DOUBTFUL),
  AUTOGRAD_KEPT(Effect.DOUBTFUL),
  AUTOGRAD_UNUSED(Effect.DOUBTFUL),
  MEMORY_LEAK(Effect.DOUBTFUL),
  MEMORY_SIZE(Effect.DOUBTFUL),
  MEMORY_LOOP(Effect.DOUBTFUL),
  CONTRACT_MALFORMED,
  MODEL_MISSING,
  MODEL_MALFORMED;

  /** What a problem means for the program that has it. */
  private enum Effect {
    /** It cannot go on. */
    STOPS,
    /** It runs, and does not do what it says. */
    WRONG,
    /** It runs, and hardly anybody wants what it does. */
    DOUBTFUL
  }

  private final Effect effect;

  RuleId() {
    this(Effect.STOPS);
  }

  RuleId(Effect effect) {
    this.effect = effect;
  }

  /** {@code shape.matmul}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
  }

  /**
   * Whether the program cannot go on where the problem is. The others are about code that runs and
   * does not do what it should.
   */
  public boolean stops() {
    return effect == Effect.STOPS;
  }

  /** Whether somebody may want just that, so that it is a warning. */
  public boolean mayBeMeant() {
    return effect == Effect.DOUBTFUL;
  }

  public static Optional<RuleId> parse(String text) {
    return Arrays.stream(values()).filter(id -> id.text().equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return text();
  }
}
