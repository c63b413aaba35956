package dev.shapeproof.runtime;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.ops.Arithmetic;
import dev.shapeproof.runtime.ops.Functions;
import dev.shapeproof.runtime.ops.InPlace;

/**
 * Operations whose result replaces the elements, as the trailing underscore says: shape and dtype
 * stay, all views see it, and the tensor itself is returned.
 *
 * <p>Where backward needs the old values, it says so when it gets there; a leaf that requires a
 * gradient is not changed while operations are recorded.
 */
public sealed interface InPlaceMethods permits Tensor {
  default Tensor add_(Tensor other) {
    return Arithmetic.inPlace(Op.ADD, (Tensor) this, other);
  }

  default Tensor add_(double other) {
    return Arithmetic.inPlace(Op.ADD, (Tensor) this, other);
  }

  default Tensor add_(long other) {
    return Arithmetic.inPlace(Op.ADD, (Tensor) this, other);
  }

  default Tensor sub_(Tensor other) {
    return Arithmetic.inPlace(Op.SUB, (Tensor) this, other);
  }

  default Tensor sub_(double other) {
    return Arithmetic.inPlace(Op.SUB, (Tensor) this, other);
  }

  default Tensor sub_(long other) {
    return Arithmetic.inPlace(Op.SUB, (Tensor) this, other);
  }

  default Tensor mul_(Tensor other) {
    return Arithmetic.inPlace(Op.MUL, (Tensor) this, other);
  }

  default Tensor mul_(double other) {
    return Arithmetic.inPlace(Op.MUL, (Tensor) this, other);
  }

  default Tensor mul_(long other) {
    return Arithmetic.inPlace(Op.MUL, (Tensor) this, other);
  }

  default Tensor div_(Tensor other) {
    return Arithmetic.inPlace(Op.DIV, (Tensor) this, other);
  }

  default Tensor div_(double other) {
    return Arithmetic.inPlace(Op.DIV, (Tensor) this, other);
  }

  default Tensor div_(long other) {
    return Arithmetic.inPlace(Op.DIV, (Tensor) this, other);
  }

  default Tensor pow_(Tensor other) {
    return Arithmetic.inPlace(Op.POW, (Tensor) this, other);
  }

  default Tensor pow_(double other) {
    return Arithmetic.inPlace(Op.POW, (Tensor) this, other);
  }

  default Tensor pow_(long other) {
    return Arithmetic.inPlace(Op.POW, (Tensor) this, other);
  }

  default Tensor neg_() {
    return InPlace.unary(Op.NEG, (Tensor) this);
  }

  default Tensor abs_() {
    return InPlace.unary(Op.ABS, (Tensor) this);
  }

  default Tensor exp_() {
    return InPlace.unary(Op.EXP, (Tensor) this);
  }

  default Tensor log_() {
    return InPlace.unary(Op.LOG, (Tensor) this);
  }

  default Tensor sqrt_() {
    return InPlace.unary(Op.SQRT, (Tensor) this);
  }

  default Tensor relu_() {
    return InPlace.unary(Op.RELU, (Tensor) this);
  }

  default Tensor sigmoid_() {
    return InPlace.unary(Op.SIGMOID, (Tensor) this);
  }

  default Tensor tanh_() {
    return InPlace.unary(Op.TANH, (Tensor) this);
  }

  default Tensor clip_(double min, double max) {
    return Functions.clipInPlace((Tensor) this, Tensor.number(min), Tensor.number(max));
  }

  default Tensor clip_(long min, long max) {
    return Functions.clipInPlace((Tensor) this, Tensor.number(min), Tensor.number(max));
  }

  /** One value everywhere. */
  default Tensor fill_(double value) {
    return InPlace.fill((Tensor) this, value);
  }

  default Tensor zero_() {
    return InPlace.fill((Tensor) this, 0);
  }

  /** The elements of {@code source}, stretched to this shape and rounded to this dtype. */
  default Tensor copy_(Tensor source) {
    return InPlace.copy((Tensor) this, source);
  }
}
