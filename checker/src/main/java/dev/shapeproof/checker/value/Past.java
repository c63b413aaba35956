package dev.shapeproof.checker.value;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.rule.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How a tensor came to be: the operation that gave it and what that worked on, back to where nobody
 * knows. What shapes alone do not tell hangs on it: whether an axis of 1 was put in, whether these
 * are probabilities already. Two are the same only where one operation made them.
 */
public final class Past {
  /** Nothing is known. */
  public static final Past UNKNOWN =
      new Past(
          Optional.empty(), Map.of(), "", Span.NONE, OptionalDouble.empty(), "", Optional.empty());

  private final Optional<Op> op;
  private final Map<String, Given> given;
  private final String method;
  private final Span at;
  private final OptionalDouble number;
  private final String layout;
  private final Optional<Range> range;

  /** The least and the greatest of the numbers that a tensor was made of. */
  public record Range(double low, double high) {}

  /** What an operation was given under one of its names, and where that stands in the source. */
  public record Given(String name, Span at, Value value) {}

  private Past(
      Optional<Op> op,
      Map<String, Given> given,
      String method,
      Span at,
      OptionalDouble number,
      String layout,
      Optional<Range> range) {
    this.op = op;
    this.given = given;
    this.method = method;
    this.at = at;
    this.number = number;
    this.layout = layout;
    this.range = range;
  }

  /**
   * An operation.
   *
   * @param given by the names of the rule's parameters
   * @param method in whose code it was carried out
   */
  public static Past of(Op op, Map<String, Given> given, String method, Span at) {
    return new Past(
        Optional.of(op),
        new LinkedHashMap<>(given),
        method,
        at,
        OptionalDouble.empty(),
        "",
        Optional.empty());
  }

  /** A number that a library takes for a scalar. */
  public static Past ofNumber(double number) {
    return new Past(
        Optional.empty(), Map.of(), "", Span.NONE, OptionalDouble.of(number), "", Optional.empty());
  }

  /** The same of a tensor whose axes are told: {@code HWC}, a letter for each. */
  public Past laidOut(String axes) {
    return new Past(op, given, method, at, number, axes, range);
  }

  /** The same of a tensor that was made of known numbers. */
  public Past holding(Range numbers) {
    return new Past(op, given, method, at, number, layout, Optional.of(numbers));
  }

  /**
   * The one past of what comes from several sides; unknown where they differ. Where all are one
   * tensor, changed in place or not, it was written into.
   */
  public static Past common(Iterable<Past> sides) {
    Past first = null;
    boolean same = true;
    for (Past side : sides) {
      same &= first == null || first == side;
      first = first == null ? side : first;
    }
    if (first == null || same) {
      return first == null ? UNKNOWN : first;
    }
    Past root = first.beforeWrites();
    Optional<Value.Tensor> written = Optional.empty();
    for (Past side : sides) {
      if (side.beforeWrites() != root) {
        return UNKNOWN;
      }
      written = written.or(side::firstWritten);
    }
    return written
        .filter(tensor -> root != UNKNOWN)
        .map(
            tensor ->
                of(Op.INDEX_PUT, Map.of("x", new Given("x", Span.NONE, tensor)), "", Span.NONE))
        .orElse(UNKNOWN);
  }

  /** What an operation in place has written into; empty for others. */
  public Optional<Value.Tensor> writtenInto() {
    boolean writes =
        is(Op.INDEX_PUT)
            || is(Op.PUT)
            || given("inPlace").equals(Optional.of(new Value.Bool(Constraint.always())));
    return writes ? tensor("x").or(() -> tensor("left")) : Optional.empty();
  }

  private Past beforeWrites() {
    Past at = this;
    Optional<Value.Tensor> into = at.writtenInto();
    while (into.isPresent()) {
      at = into.get().past();
      into = at.writtenInto();
    }
    return at;
  }

  /** The tensor before all that was written into it. */
  private Optional<Value.Tensor> firstWritten() {
    Optional<Value.Tensor> into = writtenInto();
    Optional<Value.Tensor> earlier = into.flatMap(tensor -> tensor.past().firstWritten());
    return earlier.or(() -> into);
  }

  public Optional<Op> op() {
    return op;
  }

  public boolean is(Op asked) {
    return op.isPresent() && op.get() == asked;
  }

  /** The value of a scalar that is a number of the source. */
  public OptionalDouble number() {
    return number;
  }

  /** Between which of the numbers of the source the values lie; both are among them. */
  public Optional<Range> range() {
    return range;
  }

  /** A letter for each axis where a library or a contract tells them, else nothing. */
  public Optional<String> layout() {
    return layout.isEmpty() ? Optional.empty() : Optional.of(layout);
  }

  /** What was given under a name, with its place. */
  public Optional<Given> entry(String parameter) {
    return Optional.ofNullable(given.get(parameter));
  }

  public Optional<Value> given(String parameter) {
    return entry(parameter).map(Given::value);
  }

  /** All tensors that were given by themselves. */
  public List<Value.Tensor> tensors() {
    return given.values().stream()
        .map(Given::value)
        .filter(Value.Tensor.class::isInstance)
        .map(Value.Tensor.class::cast)
        .toList();
  }

  /** The tensor given under a name. */
  public Optional<Value.Tensor> tensor(String parameter) {
    return given(parameter).filter(Value.Tensor.class::isInstance).map(Value.Tensor.class::cast);
  }

  /** Whether an operation at that place took part. */
  public boolean leadsThrough(Span place) {
    Set<Past> seen = new HashSet<>();
    Deque<Past> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Past past = open.pop();
      if (past.at.equals(place) && past.at.isKnown()) {
        return true;
      }
      for (Given one : past.given.values()) {
        if (one.value() instanceof Value.Tensor tensor && seen.add(tensor.past())) {
          open.push(tensor.past());
        }
      }
    }
    return false;
  }

  /** Key of the method in whose code it was carried out. */
  public String method() {
    return method;
  }

  public Span at() {
    return at;
  }

  /** Short, as a past may be long. */
  @Override
  public String toString() {
    return op.map(Op::text).orElse("?");
  }
}
