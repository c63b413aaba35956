package dev.shapeproof.runtime;

import static dev.shapeproof.rule.Op.ABS;
import static dev.shapeproof.rule.Op.COS;
import static dev.shapeproof.rule.Op.ERF;
import static dev.shapeproof.rule.Op.EXP;
import static dev.shapeproof.rule.Op.GELU;
import static dev.shapeproof.rule.Op.LOG;
import static dev.shapeproof.rule.Op.LOG_SOFTMAX;
import static dev.shapeproof.rule.Op.NEG;
import static dev.shapeproof.rule.Op.RECIPROCAL;
import static dev.shapeproof.rule.Op.RELU;
import static dev.shapeproof.rule.Op.RSQRT;
import static dev.shapeproof.rule.Op.SIGMOID;
import static dev.shapeproof.rule.Op.SIGN;
import static dev.shapeproof.rule.Op.SIN;
import static dev.shapeproof.rule.Op.SOFTMAX;
import static dev.shapeproof.rule.Op.SQRT;
import static dev.shapeproof.rule.Op.SQUARE;
import static dev.shapeproof.rule.Op.TANH;

import dev.shapeproof.runtime.ops.Functions;
import dev.shapeproof.runtime.ops.Softmaxes;

/**
 * Functions of each element, where integers become f32 if the function asks for it, and functions
 * along an axis.
 */
public sealed interface FunctionMethods permits Tensor {
  default Tensor neg() {
    return Functions.apply(NEG, (Tensor) this);
  }

  default Tensor abs() {
    return Functions.apply(ABS, (Tensor) this);
  }

  default Tensor sign() {
    return Functions.apply(SIGN, (Tensor) this);
  }

  default Tensor square() {
    return Functions.apply(SQUARE, (Tensor) this);
  }

  default Tensor exp() {
    return Functions.apply(EXP, (Tensor) this);
  }

  /** The natural logarithm. */
  default Tensor log() {
    return Functions.apply(LOG, (Tensor) this);
  }

  default Tensor sqrt() {
    return Functions.apply(SQRT, (Tensor) this);
  }

  /** {@code 1 / sqrt(this)}. */
  default Tensor rsqrt() {
    return Functions.apply(RSQRT, (Tensor) this);
  }

  default Tensor reciprocal() {
    return Functions.apply(RECIPROCAL, (Tensor) this);
  }

  default Tensor sin() {
    return Functions.apply(SIN, (Tensor) this);
  }

  default Tensor cos() {
    return Functions.apply(COS, (Tensor) this);
  }

  default Tensor tanh() {
    return Functions.apply(TANH, (Tensor) this);
  }

  default Tensor sigmoid() {
    return Functions.apply(SIGMOID, (Tensor) this);
  }

  default Tensor erf() {
    return Functions.apply(ERF, (Tensor) this);
  }

  default Tensor relu() {
    return Functions.apply(RELU, (Tensor) this);
  }

  /** By the error function, not by its approximation. */
  default Tensor gelu() {
    return Functions.apply(GELU, (Tensor) this);
  }

  /** Values below {@code min} and above {@code max} cut off. */
  default Tensor clip(double min, double max) {
    return Functions.clip((Tensor) this, Tensor.number(min), Tensor.number(max));
  }

  default Tensor clip(long min, long max) {
    return Functions.clip((Tensor) this, Tensor.number(min), Tensor.number(max));
  }

  /** Exponentials along an axis, divided by their sum. */
  default Tensor softmax(int axis) {
    return Softmaxes.apply(SOFTMAX, (Tensor) this, axis);
  }

  /** The logarithm of {@link #softmax}, without its rounding. */
  default Tensor logSoftmax(int axis) {
    return Softmaxes.apply(LOG_SOFTMAX, (Tensor) this, axis);
  }
}
