package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Between which numbers the values of a tensor lie, by how it came to be. */
final class Values {
  /** Operations that are followed back. */
  private static final int DEEPEST = 24;

  private static final Interval UNIT = new Interval(0, 1);
  private static final Interval BYTE = new Interval(0, 255);
  private static final Interval AROUND_ZERO = new Interval(-1, 1);

  private final Step step;
  private final Map<Past, Interval> found = new HashMap<>();

  Values(Step step) {
    this.step = step;
  }

  Interval of(Value.Tensor tensor) {
    return of(tensor, DEEPEST);
  }

  /** Of what an operation gives. */
  Interval of(Past past) {
    return of(past, DEEPEST);
  }

  private Interval of(Value.Tensor tensor, int deep) {
    Interval made = of(tensor.past(), deep);
    return switch (tensor.dtype()) {
      case BOOL -> UNIT;
      case U8 -> made.equals(Interval.ALL) ? BYTE : made;
      default -> made;
    };
  }

  private Interval of(Past past, int deep) {
    Interval known = found.get(past);
    if (known == null) {
      known = computed(past, deep);
      found.put(past, known);
    }
    return known;
  }

  private Interval computed(Past past, int deep) {
    if (past.number().isPresent()) {
      return Interval.exactly(past.number().getAsDouble());
    }
    if (past.range().isPresent()) {
      return new Interval(past.range().get().low(), past.range().get().high());
    }
    if (past.op().isEmpty() || deep == 0) {
      return Interval.ALL;
    }
    Op op = past.op().get();
    if (Ops.REGROUPINGS.contains(op) || Ops.COPIES.contains(op)) {
      return x(past, deep);
    }
    return switch (op) {
      case ZEROS, ZEROS_LIKE -> Interval.exactly(0);
      case ONES, ONES_LIKE -> Interval.exactly(1);
      case ARANGE -> range(past);
      case SIGMOID, SOFTMAX, HARD_SIGMOID, EQ, NE, LT, LE, GT, GE -> UNIT;
      case SIN, COS, TANH, ERF, SIGN, SOFTSIGN, HARD_TANH -> AROUND_ZERO;
      case ADD -> left(past, deep).plus(right(past, deep));
      case SUB -> left(past, deep).plus(right(past, deep).negated());
      case MUL -> left(past, deep).times(right(past, deep));
      case DIV -> left(past, deep).times(right(past, deep).inverted());
      case NEG -> x(past, deep).negated();
      case SQUARE -> x(past, deep).squared();
      case EXP -> x(past, deep).exponential();
      case ABS -> x(past, deep).absolute();
      case RELU -> x(past, deep).atLeast(0);
      case SQRT -> root(x(past, deep));
      case SUM -> sum(past, deep);
      case MEAN,
          MAX,
          MIN,
          MEDIAN,
          SORT,
          TRANSPOSE,
          PERMUTE,
          SWAP_AXES,
          MOVE_AXIS,
          FLIP,
          ROLL,
          BROADCAST_TO,
          TILE,
          REPEAT,
          INDEX,
          TRUNC ->
          x(past, deep);
      default -> Interval.ALL;
    };
  }

  private Interval x(Past past, int deep) {
    return given(past, "x", deep);
  }

  private Interval left(Past past, int deep) {
    return given(past, "left", deep);
  }

  private Interval right(Past past, int deep) {
    return given(past, "right", deep);
  }

  private Interval given(Past past, String name, int deep) {
    return past.tensor(name).map(tensor -> of(tensor, deep - 1)).orElse(Interval.ALL);
  }

  private static Interval root(Interval x) {
    return x.low() < 0 ? Interval.ALL : new Interval(Math.sqrt(x.low()), Math.sqrt(x.high()));
  }

  private Interval range(Past past) {
    OptionalLong start = past.given("start").map(step::number).orElse(OptionalLong.of(0));
    OptionalLong stop = past.given("stop").map(step::number).orElse(OptionalLong.empty());
    boolean steps =
        past.given("step").filter(step -> this.step.number(step).orElse(0) != 1).isPresent();
    return start.isPresent() && stop.isPresent() && stop.getAsLong() > start.getAsLong() && !steps
        ? new Interval(start.getAsLong(), stop.getAsLong() - 1.0)
        : Interval.ALL;
  }

  /** As many times the values as elements are added. */
  private Interval sum(Past past, int deep) {
    Optional<List<Dim>> sizes = past.tensor("x").flatMap(step::sizes);
    if (sizes.isEmpty()) {
      return Interval.ALL;
    }
    OptionalLong axis = step.axis(past.given("axes"), sizes.get().size());
    boolean all = past.given("axes").isEmpty();
    if (!all
        && (axis.isEmpty() || axis.getAsLong() < 0 || axis.getAsLong() >= sizes.get().size())) {
      return Interval.ALL;
    }
    Dim count = all ? Dim.product(sizes.get()) : sizes.get().get((int) axis.getAsLong());
    OptionalLong many = step.facts().constantOf(count);
    return many.isPresent()
        ? x(past, deep).times(Interval.exactly((double) many.getAsLong()))
        : Interval.ALL;
  }
}
