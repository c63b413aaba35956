package dev.shapeproof.checker.flow.ir;

/**
 * One annotation of ours as somebody wrote it, text not yet parsed.
 *
 * @param path where on a type it stands: empty for the type itself, {@code "0"} for its first type
 *     argument, {@code "1.0"} for the first argument of its second, {@code "[]"} for an array's
 *     element
 * @param text the annotation's value; its column 1 is at {@code at.start() + 1} when the value is
 *     one plain literal
 */
public record Written(Kind kind, String text, String path, Span at) {

  /** Which annotation. */
  public enum Kind {
    SHAPE,
    DEVICE,
    DTYPE,
    TENSOR_TYPE,
    LAYOUT,
    DIM,
    REQUIRES,
    OP
  }
}
