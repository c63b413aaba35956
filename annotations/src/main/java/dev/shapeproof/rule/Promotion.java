package dev.shapeproof.rule;

import java.util.Collection;

/**
 * PyTorch's type promotion (<a
 * href="https://docs.pytorch.org/docs/2.7/tensor_attributes.html#type-promotion-doc">type
 * promotion</a>): tensors with axes outrank scalars, and scalars outrank plain numbers, unless the
 * lower one is of a higher category. Whatever takes an unknown dtype gives one.
 */
public final class Promotion {
  private Promotion() {}

  /** How one operand takes part. */
  public record Part(DType dtype, boolean hasAxes, boolean number) {
    public static Part of(Operand operand) {
      return new Part(operand.dtype(), operand.rank() > 0, false);
    }

    /** A number of the host language: its category counts, its dtype is the default one of that. */
    public static Part number(Operand operand) {
      DType dtype =
          switch (operand.dtype().kind()) {
            case INTEGER -> DType.I64;
            case FLOAT -> DType.F32;
            case BOOLEAN, COMPLEX, OTHER -> operand.dtype();
          };
      return new Part(dtype, operand.rank() > 0, true);
    }
  }

  /** Result dtype of an operation on all {@code parts}. */
  public static DType of(Collection<Part> parts) {
    // bool is the unit of the table, so it stands for an absent class of operands
    DType tensors = DType.BOOL;
    DType scalars = DType.BOOL;
    DType numbers = DType.BOOL;
    for (Part part : parts) {
      if (part.hasAxes()) {
        tensors = promote(tensors, part.dtype());
      } else if (part.number()) {
        numbers = promote(numbers, part.dtype());
      } else {
        scalars = promote(scalars, part.dtype());
      }
    }
    return combine(tensors, combine(scalars, numbers));
  }

  /** The symmetric table for two tensors that both have axes. */
  public static DType promote(DType left, DType right) {
    if (!left.isKnown() || !right.isKnown()) {
      return DType.UNKNOWN;
    }
    if (left == right || right == DType.BOOL) {
      return left;
    }
    if (left == DType.BOOL) {
      return right;
    }
    if (left == DType.STRING || right == DType.STRING) {
      return DType.UNKNOWN;
    }
    if (left.kind() == right.kind()) {
      return sameKind(left, right);
    }
    DType higher = left.kind().compareTo(right.kind()) > 0 ? left : right;
    DType lower = higher == left ? right : left;
    // a complex number of two f64 has no name here
    return higher == DType.C64 && lower == DType.F64 ? DType.UNKNOWN : higher;
  }

  /**
   * The dtype of an operation that computes in floating point: integers and booleans become f32.
   */
  public static DType floating(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN, INTEGER -> DType.F32;
      case FLOAT, COMPLEX -> dtype;
      case OTHER -> DType.UNKNOWN;
    };
  }

  /** The dtype of a sum or product: integers and booleans become i64. */
  public static DType accumulating(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN, INTEGER -> DType.I64;
      case FLOAT, COMPLEX -> dtype;
      case OTHER -> DType.UNKNOWN;
    };
  }

  /**
   * Whether an in-place operation may store values of dtype {@code from} in a tensor of dtype
   * {@code to}.
   */
  public static Truth canCast(DType from, DType to) {
    if (!from.isKnown() || !to.isKnown()) {
      return Truth.UNKNOWN;
    }
    boolean losesImaginary = from.kind() == DType.Kind.COMPLEX && to.kind() != DType.Kind.COMPLEX;
    boolean losesFraction =
        from.kind() == DType.Kind.FLOAT && to.kind().compareTo(DType.Kind.FLOAT) < 0;
    boolean losesValue = from != DType.BOOL && to == DType.BOOL;
    return Truth.of(!losesImaginary && !losesFraction && !losesValue);
  }

  private static DType sameKind(DType left, DType right) {
    if (left.bytes() != right.bytes()) {
      DType wide = left.bytes() > right.bytes() ? left : right;
      return wide;
    }
    // the two pairs of equal width: f16 with bf16, i8 with u8
    return left.kind() == DType.Kind.FLOAT ? DType.F32 : DType.I16;
  }

  private static DType combine(DType higher, DType lower) {
    if (!higher.isKnown() || !lower.isKnown()) {
      return DType.UNKNOWN;
    }
    if (higher.kind() == DType.Kind.COMPLEX) {
      return higher;
    }
    if (higher.kind() == DType.Kind.FLOAT) {
      return lower.kind() == DType.Kind.COMPLEX ? promote(higher, lower) : higher;
    }
    boolean lowerOutranks = lower.kind().compareTo(DType.Kind.FLOAT) >= 0;
    return higher == DType.BOOL || lowerOutranks ? promote(higher, lower) : higher;
  }
}
