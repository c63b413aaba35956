package dev.shapeproof.runtime;

import static dev.shapeproof.rule.Op.EQ;
import static dev.shapeproof.rule.Op.GE;
import static dev.shapeproof.rule.Op.GT;
import static dev.shapeproof.rule.Op.LE;
import static dev.shapeproof.rule.Op.LOGICAL_AND;
import static dev.shapeproof.rule.Op.LOGICAL_OR;
import static dev.shapeproof.rule.Op.LOGICAL_XOR;
import static dev.shapeproof.rule.Op.LT;
import static dev.shapeproof.rule.Op.NE;

import dev.shapeproof.runtime.ops.Arithmetic;

/** Questions asked of each two elements; the answer is a tensor of bool. */
public sealed interface ComparisonMethods permits Tensor {
  default Tensor eq(Tensor other) {
    return Arithmetic.compare(EQ, (Tensor) this, other);
  }

  default Tensor eq(double other) {
    return Arithmetic.compare(EQ, (Tensor) this, other);
  }

  default Tensor eq(long other) {
    return Arithmetic.compare(EQ, (Tensor) this, other);
  }

  default Tensor ne(Tensor other) {
    return Arithmetic.compare(NE, (Tensor) this, other);
  }

  default Tensor ne(double other) {
    return Arithmetic.compare(NE, (Tensor) this, other);
  }

  default Tensor ne(long other) {
    return Arithmetic.compare(NE, (Tensor) this, other);
  }

  default Tensor lt(Tensor other) {
    return Arithmetic.compare(LT, (Tensor) this, other);
  }

  default Tensor lt(double other) {
    return Arithmetic.compare(LT, (Tensor) this, other);
  }

  default Tensor lt(long other) {
    return Arithmetic.compare(LT, (Tensor) this, other);
  }

  default Tensor le(Tensor other) {
    return Arithmetic.compare(LE, (Tensor) this, other);
  }

  default Tensor le(double other) {
    return Arithmetic.compare(LE, (Tensor) this, other);
  }

  default Tensor le(long other) {
    return Arithmetic.compare(LE, (Tensor) this, other);
  }

  default Tensor gt(Tensor other) {
    return Arithmetic.compare(GT, (Tensor) this, other);
  }

  default Tensor gt(double other) {
    return Arithmetic.compare(GT, (Tensor) this, other);
  }

  default Tensor gt(long other) {
    return Arithmetic.compare(GT, (Tensor) this, other);
  }

  default Tensor ge(Tensor other) {
    return Arithmetic.compare(GE, (Tensor) this, other);
  }

  default Tensor ge(double other) {
    return Arithmetic.compare(GE, (Tensor) this, other);
  }

  default Tensor ge(long other) {
    return Arithmetic.compare(GE, (Tensor) this, other);
  }

  default Tensor logicalAnd(Tensor other) {
    return Arithmetic.compare(LOGICAL_AND, (Tensor) this, other);
  }

  default Tensor logicalOr(Tensor other) {
    return Arithmetic.compare(LOGICAL_OR, (Tensor) this, other);
  }

  default Tensor logicalXor(Tensor other) {
    return Arithmetic.compare(LOGICAL_XOR, (Tensor) this, other);
  }
}
