package dev.shapeproof.checker.value;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a Java value may be, as far as tensors are concerned. */
public sealed interface Value {

  /** A tensor. Equal when shape, dtype and device are; where it comes from does not matter. */
  record Tensor(ShapeTerm shape, DType dtype, Device device, Origin origin, Past past)
      implements Value {
    public Tensor(ShapeTerm shape, DType dtype, Device device, Origin origin) {
      this(shape, dtype, device, origin, Past.UNKNOWN);
    }

    public Tensor withOrigin(Origin from) {
      return new Tensor(shape, dtype, device, from, past);
    }

    /** The same with another way of writing its shape. */
    public Tensor withShape(ShapeTerm other) {
      return new Tensor(other, dtype, device, origin, past);
    }

    public Tensor withPast(Past other) {
      return new Tensor(shape, dtype, device, origin, other);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Tensor t
          && shape.equals(t.shape)
          && dtype == t.dtype
          && device.equals(t.device);
    }

    @Override
    public int hashCode() {
      return shape.hashCode() * 31 + dtype.hashCode();
    }
  }

  /**
   * An immutable shape object of a library.
   *
   * @param written the sizes as the source writes them, empty where nobody did
   */
  record Sizes(ShapeTerm shape, String written) implements Value {
    public Sizes(ShapeTerm shape) {
      this(shape, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Sizes o && shape.equals(o.shape));
    }

    @Override
    public int hashCode() {
      return shape.hashCode();
    }
  }

  /** An int, long, short, byte or char, boxed or not. */
  record Int(Dim term) implements Value {
    public static Int of(long value) {
      return new Int(Dim.of(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Int o && term.equals(o.term));
    }

    @Override
    public int hashCode() {
      return term.hashCode();
    }
  }

  /** A float or double, boxed or not. */
  record Real(OptionalDouble constant, TypeRef type) implements Value {}

  /** A boolean: the condition under which it is true. */
  record Bool(Constraint condition) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Bool o && condition.equals(o.condition));
    }

    @Override
    public int hashCode() {
      return condition.hashCode();
    }
  }

  /** A string made of literal pieces and values. */
  record Text(List<Piece> pieces) implements Value {
    public Text {
      pieces = List.copyOf(pieces);
    }

    public static Text of(String literal) {
      return new Text(literal.isEmpty() ? List.of() : List.of(new Piece.Literal(literal)));
    }
  }

  /** A piece of a string. */
  sealed interface Piece {
    /** Characters. */
    record Literal(String text) implements Piece {}

    /** A value that is turned into characters. */
    record Hole(Value value) implements Piece {}
  }

  /** A dtype as a value. */
  record Type(DType dtype) implements Value {}

  /** A device as a value. */
  record Place(Device device) implements Value {}

  /** The null reference. */
  record Null() implements Value {}

  /** A reference to an object of the heap. */
  record Ref(ObjectId id) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Ref o && id.equals(o.id));
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /** A class name as a receiver, or a class literal. */
  record ClassRef(TypeRef type) implements Value {}

  /**
   * A lambda or method reference with what it captured.
   *
   * @param self {@code this} where a lambda was written; {@link Null} where there is none
   * @param at where it is written; it does not tell functions apart
   */
  record Function(MethodRef body, List<Value> captured, Value self, boolean isReference, Span at)
      implements Value {
    public Function {
      captured = List.copyOf(captured);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Function o
              && body.equals(o.body)
              && captured.equals(o.captured)
              && self.equals(o.self)
              && isReference == o.isReference);
    }

    @Override
    public int hashCode() {
      return 31 * body.hashCode() + captured.hashCode();
    }
  }

  /**
   * A parsed index expression.
   *
   * @param arrays the masks and arrays of positions among its items, in their order, where all of
   *     them are at hand
   */
  record Index(List<IndexItem> items, List<Tensor> arrays) implements Value {
    public Index {
      items = List.copyOf(items);
      arrays = List.copyOf(arrays);
    }

    public Index(List<IndexItem> items) {
      this(items, List.of());
    }
  }

  /** A sequence as a value of a model: nobody can change it. */
  record Items(Sequence sequence) implements Value {}

  /** One of several values; exactly one condition holds. */
  record Choice(List<Arm> arms) implements Value {
    public Choice {
      arms = List.copyOf(arms);
    }
  }

  /** A value and when it is meant. */
  record Arm(Constraint when, Value value) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Arm o && when.equals(o.when) && value.equals(o.value));
    }

    @Override
    public int hashCode() {
      return 31 * when.hashCode() + value.hashCode();
    }
  }

  /** Nothing is known, and why: {@code model}, {@code call}, {@code rank}, {@code refuted}. */
  record Unknown(String reason) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Unknown o && reason.equals(o.reason));
    }

    @Override
    public int hashCode() {
      return reason.hashCode();
    }
  }
}
