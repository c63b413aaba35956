package dev.shapeproof.checker.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the instances of a modelled class stand for; {@code @Represents("tensor")} in a model file.
 */
public enum Kind {
  /** A value: shape, dtype and device. */
  TENSOR,
  /** A value: a list of sizes. */
  SHAPE,
  /** A value. */
  DTYPE,
  /** A value. */
  DEVICE,
  /** A mutable object that holds a sequence: a list, a deque, NDList. */
  LIST,
  /** A mutable object that holds a sequence of index items. */
  INDEX,
  /** A mutable object that holds values by key. */
  MAP,
  /** An object whose field {@code device} says where its tensors are made. */
  MANAGER,
  /** A mutable object that holds a string template in its field {@code text}. */
  TEXT,
  /** Any other object with fields. */
  OBJECT;

  /** {@code tensor}: the spelling in model files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> parse(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
