package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;

/** The Java type that a kernel computes in; a narrower dtype is rounded when stored. */
public enum Lane {
  FLOAT,
  DOUBLE,
  LONG;

  public static Lane of(DType dtype) {
    return switch (dtype) {
      case F64 -> DOUBLE;
      case F32, F16, BF16 -> FLOAT;
      case I64, I32, U8, BOOL -> LONG;
      case C64, I16, I8, STRING, UNKNOWN ->
          throw new UnsupportedOperationException("the runtime has no tensors of " + dtype);
    };
  }
}
