package dev.shapeproof.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sizes of a tensor, a shape object or an array used as a shape: {@code @Shape("b, 784")},
 * {@code @Shape("matmul(a, b)")}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE_USE})
public @interface Shape {
  /** The text, in the notation. */
  String value();
}
