package dev.shapeproof.runtime;

import static dev.shapeproof.rule.Op.ADD;
import static dev.shapeproof.rule.Op.DIV;
import static dev.shapeproof.rule.Op.FLOOR_DIV;
import static dev.shapeproof.rule.Op.MAXIMUM;
import static dev.shapeproof.rule.Op.MINIMUM;
import static dev.shapeproof.rule.Op.MUL;
import static dev.shapeproof.rule.Op.POW;
import static dev.shapeproof.rule.Op.REMAINDER;
import static dev.shapeproof.rule.Op.SUB;

import dev.shapeproof.runtime.ops.Arithmetic;
import dev.shapeproof.runtime.ops.Products;

/**
 * Arithmetic of a tensor with another, or with a number: shapes broadcast, dtypes promote as in
 * PyTorch, where a number of Java only counts by its category.
 */
public sealed interface ArithmeticMethods permits Tensor {
  /** {@code this + other}. */
  default Tensor add(Tensor other) {
    return Arithmetic.apply(ADD, (Tensor) this, other);
  }

  default Tensor add(double other) {
    return Arithmetic.apply(ADD, (Tensor) this, other);
  }

  default Tensor add(long other) {
    return Arithmetic.apply(ADD, (Tensor) this, other);
  }

  /** {@code this - other}. */
  default Tensor sub(Tensor other) {
    return Arithmetic.apply(SUB, (Tensor) this, other);
  }

  default Tensor sub(double other) {
    return Arithmetic.apply(SUB, (Tensor) this, other);
  }

  default Tensor sub(long other) {
    return Arithmetic.apply(SUB, (Tensor) this, other);
  }

  /** {@code this * other}, element by element. */
  default Tensor mul(Tensor other) {
    return Arithmetic.apply(MUL, (Tensor) this, other);
  }

  default Tensor mul(double other) {
    return Arithmetic.apply(MUL, (Tensor) this, other);
  }

  default Tensor mul(long other) {
    return Arithmetic.apply(MUL, (Tensor) this, other);
  }

  /** {@code this / other}; integers give f32. */
  default Tensor div(Tensor other) {
    return Arithmetic.apply(DIV, (Tensor) this, other);
  }

  default Tensor div(double other) {
    return Arithmetic.apply(DIV, (Tensor) this, other);
  }

  default Tensor div(long other) {
    return Arithmetic.apply(DIV, (Tensor) this, other);
  }

  /**
   * {@code this / other}, rounded down.
   *
   * @throws ValueException for integers divided by 0
   */
  default Tensor floorDiv(Tensor other) {
    return Arithmetic.apply(FLOOR_DIV, (Tensor) this, other);
  }

  default Tensor floorDiv(double other) {
    return Arithmetic.apply(FLOOR_DIV, (Tensor) this, other);
  }

  default Tensor floorDiv(long other) {
    return Arithmetic.apply(FLOOR_DIV, (Tensor) this, other);
  }

  /** What is left of {@code this / other} rounded down; it has the sign of {@code other}. */
  default Tensor remainder(Tensor other) {
    return Arithmetic.apply(REMAINDER, (Tensor) this, other);
  }

  default Tensor remainder(double other) {
    return Arithmetic.apply(REMAINDER, (Tensor) this, other);
  }

  default Tensor remainder(long other) {
    return Arithmetic.apply(REMAINDER, (Tensor) this, other);
  }

  /** {@code this} to the power of {@code other}. */
  default Tensor pow(Tensor other) {
    return Arithmetic.apply(POW, (Tensor) this, other);
  }

  default Tensor pow(double other) {
    return Arithmetic.apply(POW, (Tensor) this, other);
  }

  default Tensor pow(long other) {
    return Arithmetic.apply(POW, (Tensor) this, other);
  }

  /** The greater of each two; NaN wins. */
  default Tensor maximum(Tensor other) {
    return Arithmetic.apply(MAXIMUM, (Tensor) this, other);
  }

  default Tensor maximum(double other) {
    return Arithmetic.apply(MAXIMUM, (Tensor) this, other);
  }

  default Tensor maximum(long other) {
    return Arithmetic.apply(MAXIMUM, (Tensor) this, other);
  }

  /** The lesser of each two; NaN wins. */
  default Tensor minimum(Tensor other) {
    return Arithmetic.apply(MINIMUM, (Tensor) this, other);
  }

  default Tensor minimum(double other) {
    return Arithmetic.apply(MINIMUM, (Tensor) this, other);
  }

  default Tensor minimum(long other) {
    return Arithmetic.apply(MINIMUM, (Tensor) this, other);
  }

  /** Product of vectors, matrices and batches of them; both of one dtype. */
  default Tensor matmul(Tensor other) {
    return Products.matmul((Tensor) this, other);
  }
}
