package dev.shapeproof.contracts;

import dev.shapeproof.annotations.DType;
import dev.shapeproof.annotations.Device;
import dev.shapeproof.annotations.Dim;
import dev.shapeproof.annotations.Shape;
import dev.shapeproof.annotations.TensorType;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.DimSpec;
import dev.shapeproof.notation.Notation;
import dev.shapeproof.notation.Parsed;
import dev.shapeproof.notation.ShapeForm;
import dev.shapeproof.notation.ShapeSpec;
import dev.shapeproof.notation.TensorSpec;
import dev.shapeproof.rule.RuleId;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the annotations of one type say. A shape that is a rule applied to parameters is the
 * checker's alone.
 */
record Declared(
    Optional<ShapeSpec> shape,
    Optional<DTypeSpec> dtype,
    Optional<DeviceSpec> device,
    Optional<DimSpec> size) {

  /** {@code place} is for messages: {@code parameter x of forward}. */
  static Declared of(AnnotatedType type, String place) {
    Optional<TensorSpec> whole =
        read(type, TensorType.class, TensorType::value, Notation::tensor, place);
    Optional<ShapeForm> shape = read(type, Shape.class, Shape::value, Notation::shape, place);
    return new Declared(
        shape
            .or(() -> whole.map(TensorSpec::shape))
            .filter(ShapeSpec.class::isInstance)
            .map(ShapeSpec.class::cast),
        read(type, DType.class, DType::value, Notation::dtype, place)
            .or(() -> whole.flatMap(TensorSpec::dtype)),
        read(type, Device.class, Device::value, Notation::device, place)
            .or(() -> whole.flatMap(TensorSpec::device)),
        read(type, Dim.class, Dim::value, Notation::dim, place));
  }

  boolean saysNothing() {
    return shape.isEmpty() && dtype.isEmpty() && device.isEmpty() && size.isEmpty();
  }

  /** In {@code @Shape("b") long[] x} the annotation stands on the elements. */
  private static <A extends Annotation, T> Optional<T> read(
      AnnotatedType type,
      Class<A> annotation,
      Function<A, String> text,
      Function<String, Parsed<T>> notation,
      String place) {
    Optional<A> found = Optional.ofNullable(type.getAnnotation(annotation));
    if (found.isEmpty() && type instanceof AnnotatedArrayType array) {
      return read(array.getAnnotatedGenericComponentType(), annotation, text, notation, place);
    }
    return found.map(
        each -> parsed(notation.apply(text.apply(each)), annotation, text.apply(each), place));
  }

  /** What a text says. */
  static <T> T parsed(Parsed<T> parsed, Class<?> annotation, String text, String place) {
    return parsed
        .found()
        .orElseThrow(
            () ->
                new ContractException(
                    RuleId.CONTRACT_MALFORMED,
                    "[contract.malformed] @"
                        + annotation.getSimpleName()
                        + "(\""
                        + text
                        + "\") on "
                        + place
                        + ": "
                        + parsed.failure().orElseThrow().text()));
  }
}
