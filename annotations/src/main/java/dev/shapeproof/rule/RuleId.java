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
  RESULT_DROPPED,
  MEMORY_USE_AFTER_CLOSE,
  MEMORY_RETURNED_CLOSED,
  AUTOGRAD_INPLACE,
  AUTOGRAD_NO_GRAPH,
  AUTOGRAD_NO_GRADIENT,
  AUTOGRAD_TWICE,
  AUTOGRAD_NESTED,
  AUTOGRAD_STEP,
  AUTOGRAD_ACCUMULATED,
  MEMORY_LEAK,
  CONTRACT_MALFORMED,
  MODEL_MISSING,
  MODEL_MALFORMED;

  /** {@code shape.matmul}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
  }

  /**
   * Whether the program cannot go on where the problem is. The others are about code that runs and
   * does not do what it should.
   */
  public boolean stops() {
    return this != RESULT_DROPPED && this != AUTOGRAD_ACCUMULATED && this != MEMORY_LEAK;
  }

  public static Optional<RuleId> parse(String text) {
    return Arrays.stream(values()).filter(id -> id.text().equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return text();
  }
}
