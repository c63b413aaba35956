package dev.shapeproof.notation;

import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the notation, the same in annotations, model files and tests: {@code f32[batch, seq,
 * hidden] on cuda:0}. {@link Printer} writes it. Names are not resolved here.
 */
public final class Notation {
  /** Nobody writes longer ones; readers of a syntax tree may recurse. */
  private static final int LONGEST = 2000;

  private Notation() {}

  /** {@code @Shape}: {@code b, 784}, {@code [b, 784]} or {@code matmul(a, b)}. */
  public static Parsed<ShapeForm> shape(String text) {
    return read(text, in -> new TypeParser(in).shape());
  }

  /** {@code @TensorType}: {@code f32[b, 784] on cuda:0}. */
  public static Parsed<TensorSpec> tensor(String text) {
    return read(text, in -> new TypeParser(in).tensor());
  }

  /** {@code @DType}: {@code f32}, {@code float}, {@code promote(a, b)}. */
  public static Parsed<DTypeSpec> dtype(String text) {
    return read(text, in -> new TypeParser(in).dtype("a dtype"));
  }

  /** {@code @Device}: {@code cpu}, {@code cuda:0}, {@code same(a)}. */
  public static Parsed<DeviceSpec> device(String text) {
    return read(text, in -> new TypeParser(in).device());
  }

  /** {@code @Layout}: {@code NCHW}. */
  public static Parsed<LayoutSpec> layout(String text) {
    return read(text, in -> new TypeParser(in).layout("a layout"));
  }

  /** {@code @Dim}: {@code 2*h}. */
  public static Parsed<DimSpec> dim(String text) {
    return read(text, in -> new DimSpec(new ExprParser(in).expr("a size")));
  }

  /** {@code @Requires}: {@code d % heads == 0}. */
  public static Parsed<RequiresSpec> requires(String text) {
    return read(text, in -> new RequiresSpec(new ExprParser(in).condition()));
  }

  /** {@code @Op}: {@code matmul} (the method's parameters in order) or {@code matmul(b, a)}. */
  public static Parsed<RuleCall> op(String text) {
    return read(text, in -> new TypeParser(in).op());
  }

  private static <T> Parsed<T> read(String text, Function<Cursor, T> parser) {
    if (text.length() > LONGEST) {
      return new Parsed.Malformed<>(
          new NotationError(
              LONGEST + 1, "expected at most " + LONGEST + " characters", Optional.empty()));
    }
    Cursor in = new Cursor(text);
    try {
      T value = parser.apply(in);
      in.end();
      return new Parsed.Read<>(value);
    } catch (Cursor.Stop stop) {
      return new Parsed.Malformed<>(stop.error);
    }
  }
}
