package dev.shapeproof.checker.flow.ir;

import java.util.List;
import java.util.Optional;

/**
 * One step of a body. Values live in registers, each written by one instruction of the body (in a
 * loop, again and again); variables live in locals. {@code target} is the register written, {@link
 * #NONE} where there is none.
 */
public sealed interface Instr {

  /** No register. */
  int NONE = -1;

  int target();

  /** The source expression, tight. */
  Span at();

  /**
   * A literal or compile-time constant: Boolean, Integer, Long, Float, Double, Character, String.
   */
  record Const(int target, Object value, TypeRef type, Span at) implements Instr {}

  record Null(int target, Span at) implements Instr {}

  record This(int target, TypeRef type, Span at) implements Instr {}

  /** A class literal, or a class name used as a receiver. */
  record ClassName(int target, TypeRef type, Span at) implements Instr {}

  record Load(int target, Local local, Span at) implements Instr {}

  record Store(Local local, int value, Span at) implements Instr {
    @Override
    public int target() {
      return NONE;
    }
  }

  /** {@code -x}, {@code ~x}, {@code !x}, {@code +x}. */
  record Unary(int target, UnaryOp op, int operand, TypeRef type, Span at) implements Instr {}

  /** Arithmetic, comparison, bitwise and string concatenation; && and || are control flow. */
  record Binary(int target, BinaryOp op, int left, int right, TypeRef type, Span at)
      implements Instr {}

  /** A conversion: cast, boxing, unboxing, widening, narrowing. */
  record Convert(int target, int operand, TypeRef from, TypeRef to, Span at) implements Instr {}

  record InstanceOf(int target, int operand, TypeRef type, Span at) implements Instr {}

  /** {@code receiver} is {@link #NONE} for a static field. */
  record FieldGet(int target, int receiver, FieldRef field, Span at) implements Instr {}

  record FieldSet(int receiver, FieldRef field, int value, Span at) implements Instr {
    @Override
    public int target() {
      return NONE;
    }
  }

  /** {@code new T[d0][d1]} (sizes) or {@code new T[] {..}} (elements present, sizes empty). */
  record NewArray(
      int target, TypeRef type, List<Integer> sizes, Optional<List<Integer>> elements, Span at)
      implements Instr {}

  record ArrayGet(int target, int array, int index, TypeRef type, Span at) implements Instr {}

  record ArraySet(int array, int index, int value, Span at) implements Instr {
    @Override
    public int target() {
      return NONE;
    }
  }

  record ArrayLength(int target, int array, Span at) implements Instr {}

  /**
   * A call. {@code receiver} is {@link #NONE} for static methods; varargs are already packed into a
   * NewArray whose span covers the arguments (with NONE elements never occurring).
   *
   * @param spans of the receiver (first, Span.NONE if none) and each argument as written in the
   *     source
   * @param exact whether the target cannot be overridden: static, private, final, super call,
   *     constructor
   * @param isSuper whether written as {@code super.m()}
   */
  record Invoke(
      int target,
      MethodRef method,
      int receiver,
      List<Integer> arguments,
      List<Span> spans,
      TypeRef type,
      boolean exact,
      boolean isSuper,
      boolean resultUnused,
      Span at)
      implements Instr {}

  /**
   * {@code new C(args)}; also {@code this(..)} and {@code super(..)} calls are Invoke of {@code
   * <init>}, not this.
   *
   * @param around what an object of an inner class sees of the code around it, from its constructor
   *     on
   */
  record New(
      int target,
      MethodRef constructor,
      List<Integer> arguments,
      List<Span> spans,
      TypeRef type,
      List<Around> around,
      Span at)
      implements Instr {
    public New {
      around = List.copyOf(around);
    }
  }

  /** A field of an object of an inner class and the register with what it is. */
  record Around(FieldRef field, int value) {}

  /**
   * A lambda; {@code captured} lists the enclosing locals that its body reads, bound to its first
   * parameters.
   */
  record Lambda(int target, MethodRef body, List<Local> captured, TypeRef type, Span at)
      implements Instr {}

  /** A method reference; {@code receiver} is NONE where unbound or static. */
  record MethodReference(int target, MethodRef method, int receiver, TypeRef type, Span at)
      implements Instr {}

  /**
   * Something of the language that the lowering does not read; its value is unknown with this
   * reason.
   */
  record Unknown(int target, String reason, TypeRef type, Span at) implements Instr {}

  /** {@code assert}: control flow follows; this only marks where one starts. */
  record Marker(String what, Span at) implements Instr {
    @Override
    public int target() {
      return NONE;
    }
  }

  /** Unary operators. */
  enum UnaryOp {
    NEGATE,
    COMPLEMENT,
    NOT
  }

  /** Binary operators. */
  enum BinaryOp {
    ADD,
    SUB,
    MUL,
    DIV,
    REM,
    SHL,
    SHR,
    USHR,
    AND,
    OR,
    XOR,
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    CONCAT
  }
}
