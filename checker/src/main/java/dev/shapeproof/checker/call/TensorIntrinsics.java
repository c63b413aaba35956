package dev.shapeproof.checker.call;

import dev.shapeproof.checker.check.AxisLetters;
import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Intrinsics on tensors, shapes, dtypes and devices. */
final class TensorIntrinsics {
  private final Evaluation evaluation;

  TensorIntrinsics(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case SHAPE ->
          evaluation.shapeOf(a.get(0)).<Value>map(Value.Sizes::new).orElseGet(() -> openSizes());
      case RANK ->
          new Value.Int(
              evaluation.shapeOf(a.get(0)).map(ShapeTerm::rank).orElseGet(() -> any("rank")));
      case DIM -> new Value.Int(dim(a.get(0), a.get(1)));
      case ELEMENTS -> new Value.Int(elements(a.get(0)));
      case DTYPE -> new Value.Type(a.get(0) instanceof Value.Tensor t ? t.dtype() : DType.UNKNOWN);
      case DEVICE ->
          new Value.Place(a.get(0) instanceof Value.Tensor t ? t.device() : Device.UNKNOWN);
      case SCALAR -> scalar(a.get(0));
      case IN_PLACE -> inPlace(a.get(0), a.get(1));
      case WITH_DTYPE ->
          a.get(0) instanceof Value.Tensor t
              ? new Value.Tensor(t.shape(), dtype(a.get(1)), t.device(), Origin.NONE)
              : a.get(0);
      case ON_DEVICE ->
          a.get(0) instanceof Value.Tensor t
              ? new Value.Tensor(t.shape(), t.dtype(), device(a.get(1)), Origin.NONE)
              : a.get(0);
      case WITH_SHAPE ->
          a.get(0) instanceof Value.Tensor t
              ? new Value.Tensor(shape(a.get(1)), t.dtype(), t.device(), Origin.NONE)
              : a.get(0);
      case TENSOR ->
          new Value.Tensor(shape(a.get(0)), dtype(at(a, 1)), device(at(a, 2)), Origin.NONE);
      case UNKNOWN_TENSOR -> {
        evaluation.gap(text(a.get(0)));
        yield new Value.Tensor(open("?"), dtype(at(a, 1)), device(at(a, 2)), Origin.NONE);
      }
      case ANY_SIZE ->
          new Value.Int(any(a.isEmpty() || a.get(0) instanceof Value.Null ? "?" : text(a.get(0))));
      case HOLDING -> holding(a.get(0), a.get(1));
      case LAID_OUT ->
          a.get(0) instanceof Value.Tensor t
              ? t.withPast(t.past().laidOut(text(a.get(1))))
              : a.get(0);
      case LAYOUT -> layout(a.get(0));
      case SHAPE_OF -> new Value.Sizes(shape(a.get(0)));
      case UNKNOWN -> evaluation.gap(text(a.get(0)));
      default -> values(intrinsic, a);
    };
  }

  private Value values(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case DTYPE_CONSTANT -> new Value.Type(dtypeNamed(text(a.get(0))));
      case DEVICE_CONSTANT -> new Value.Place(deviceNamed(text(a.get(0)), at(a, 1)));
      case ORDINAL -> new Value.Int(ordinal(device(a.get(0))));
      case IS_CUDA -> ModelOperators.bool(isCuda(device(a.get(0))));
      case IS_FLOATING -> ModelOperators.bool(dtype(a.get(0)).isFloating());
      case IS_INTEGRAL -> ModelOperators.bool(dtype(a.get(0)).isIntegral());
      case IS_BOOLEAN -> ModelOperators.bool(dtype(a.get(0)).isBoolean());
      case BYTES ->
          dtype(a.get(0)).isKnown()
              ? Value.Int.of(dtype(a.get(0)).bytes())
              : new Value.Int(any("bytes"));
      case ELEMENT_DTYPE -> new Value.Type(elementType(a.get(0)));
      case IS_NULL -> isNull(a.get(0));
      case IS_KNOWN ->
          ModelOperators.bool(
              Truth.of(!(a.get(0) instanceof Value.Null || a.get(0) instanceof Value.Unknown)));
      case SURELY ->
          ModelOperators.bool(
              Truth.of(
                  a.get(0) instanceof Value.Bool bool
                      && evaluation.facts().decide(bool.condition()) == Decision.PROVED));
      case SAME ->
          ModelOperators.apply(dev.shapeproof.checker.model.ModelExpr.Op.EQ, a.get(0), a.get(1));
      case SAME_SHAPE -> sameShape(a.get(0), a.get(1));
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private Value holding(Value made, Value numbers) {
    List<Double> all = new ArrayList<>();
    return made instanceof Value.Tensor tensor && gathered(numbers, all) && !all.isEmpty()
        ? tensor.withPast(
            tensor.past().holding(new Past.Range(Collections.min(all), Collections.max(all))))
        : made;
  }

  /** Whether all numbers are known, so that {@code all} has them. */
  private boolean gathered(Value numbers, List<Double> all) {
    Optional<List<Value>> elements = evaluation.elements(numbers);
    if (elements.isEmpty()) {
      number(numbers).ifPresent(all::add);
      return number(numbers).isPresent();
    }
    return elements.get().stream().allMatch(each -> gathered(each, all));
  }

  private Value layout(Value tensor) {
    return tensor instanceof Value.Tensor t
        ? new AxisLetters(evaluation.facts())
            .of(t)
            .<Value>map(Value.Text::of)
            .orElseGet(() -> new Value.Unknown("rank"))
        : new Value.Unknown("rank");
  }

  private static Value at(List<Value> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : new Value.Null();
  }

  private Dim any(String display) {
    return evaluation.fresh(display, 0);
  }

  private ShapeTerm open(String display) {
    Dim name = evaluation.fresh(display, 0);
    return ShapeTerm.Open.named(name.symbols().first().key(), display);
  }

  private Value openSizes() {
    return new Value.Sizes(open("shape"));
  }

  private Dim dim(Value tensor, Value axis) {
    Optional<ShapeTerm> shape = evaluation.shapeOf(tensor);
    OptionalLong at = evaluation.constant(axis);
    if (shape.isEmpty() || at.isEmpty()) {
      return shape.isPresent() ? dimAt(shape.get(), axis) : any("size");
    }
    int index = (int) at.getAsLong();
    if (shape.get() instanceof ShapeTerm.Open open) {
      // Asking for an axis succeeds only where there is one.
      evaluation.transfer.learn(
          open.rank().ge(index >= 0 ? index + 1 : -index), evaluation.site.at(), "axis " + index);
      return evaluation.facts().simplify(open.axis(index));
    }
    List<Dim> dims = ((ShapeTerm.Known) shape.get()).dims();
    int place = index < 0 ? index + dims.size() : index;
    return place >= 0 && place < dims.size() ? dims.get(place) : any("size");
  }

  /** An axis that is not constant: {@code rank - 1} of an open shape is its last. */
  private Dim dimAt(ShapeTerm shape, Value axis) {
    if (shape instanceof ShapeTerm.Open open && axis instanceof Value.Int integer) {
      OptionalLong fromBack = evaluation.facts().constantOf(integer.term().minus(open.rank()));
      if (fromBack.isPresent() && fromBack.getAsLong() < 0) {
        return open.axis((int) fromBack.getAsLong());
      }
    }
    return any("size");
  }

  private Dim elements(Value tensor) {
    Optional<ShapeTerm> shape = evaluation.shapeOf(tensor);
    if (shape.isPresent() && shape.get() instanceof ShapeTerm.Known known) {
      return Dim.product(known.dims());
    }
    return any("elements");
  }

  private Value scalar(Value number) {
    DType dtype = DType.UNKNOWN;
    if (number instanceof Value.Real real) {
      dtype =
          real.type().name().toLowerCase(java.util.Locale.ROOT).endsWith("float")
              ? DType.F32
              : DType.F64;
    } else if (number instanceof Value.Int) {
      dtype = DType.I32;
    } else if (number instanceof Value.Bool) {
      dtype = DType.BOOL;
    }
    Past past =
        number(number).isPresent() ? Past.ofNumber(number(number).getAsDouble()) : Past.UNKNOWN;
    return new Value.Tensor(new ShapeTerm.Known(List.of()), dtype, Device.CPU, Origin.NONE, past);
  }

  private OptionalDouble number(Value value) {
    if (value instanceof Value.Real real) {
      return real.constant();
    }
    OptionalLong whole = evaluation.constant(value);
    return whole.isPresent()
        ? OptionalDouble.of((double) whole.getAsLong())
        : OptionalDouble.empty();
  }

  private Value inPlace(Value target, Value result) {
    if (!(target instanceof Value.Tensor tensor)) {
      return target;
    }
    Optional<ShapeTerm> wanted = evaluation.shapeOf(target);
    Optional<ShapeTerm> got = evaluation.shapeOf(result);
    if (wanted.isPresent()
        && got.isPresent()
        && wanted.get() instanceof ShapeTerm.Known into
        && got.get() instanceof ShapeTerm.Known from) {
      Constraint fits =
          into.dims().size() == from.dims().size()
              ? equal(into.dims(), from.dims())
              : Constraint.never();
      evaluation.require(
          fits,
          () ->
              Problem.of(
                  RuleId.SHAPE_BROADCAST,
                  "cannot store a result of shape {} into a tensor of shape {}",
                  from.dims(),
                  into.dims()));
    }
    return tensor;
  }

  private static Constraint equal(List<Dim> one, List<Dim> other) {
    List<Constraint> parts = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      parts.add(one.get(i).eq(other.get(i)));
    }
    return Constraint.all(parts);
  }

  private Value sameShape(Value one, Value other) {
    Optional<ShapeTerm> a = evaluation.shapeOf(one);
    Optional<ShapeTerm> b = evaluation.shapeOf(other);
    if (a.isPresent() && b.isPresent()) {
      if (a.get() instanceof ShapeTerm.Known x && b.get() instanceof ShapeTerm.Known y) {
        return new Value.Bool(
            x.dims().size() == y.dims().size() ? equal(x.dims(), y.dims()) : Constraint.never());
      }
      if (a.get().equals(b.get())) {
        return new Value.Bool(Constraint.always());
      }
    }
    return new Value.Bool(any("same").eq(1));
  }

  private ShapeTerm shape(Value sizes) {
    if (sizes instanceof Value.Sizes known) {
      return evaluation.resolve(known.shape());
    }
    return evaluation
        .integers(sizes)
        .<ShapeTerm>map(dims -> new ShapeTerm.Known(dims))
        .orElseGet(() -> open("shape"));
  }

  static DType dtype(Value value) {
    return value instanceof Value.Type type ? type.dtype() : DType.UNKNOWN;
  }

  static Device device(Value value) {
    return value instanceof Value.Place place ? place.device() : Device.UNKNOWN;
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? Displays.text(text) : "model";
  }

  private static DType dtypeNamed(String name) {
    return Arrays.stream(DType.values())
        .filter(d -> d.toString().equals(name))
        .findFirst()
        .orElse(DType.UNKNOWN);
  }

  private Device deviceNamed(String kind, Value ordinal) {
    OptionalLong number = evaluation.constant(ordinal);
    return switch (kind) {
      case "cpu" -> Device.CPU;
      case "cuda" ->
          ordinal instanceof Value.Null
              ? Device.cuda(0)
              : number.orElse(-1) >= 0 ? Device.cuda((int) number.getAsLong()) : someCuda();
      case "default" -> Device.FIRST;
      default -> Device.UNKNOWN;
    };
  }

  /** Which one it is, a loop may tell that is run round by round. */
  private Device someCuda() {
    evaluation.session.noteBlur();
    return Device.SOME_CUDA;
  }

  private Dim ordinal(Device device) {
    return switch (device.kind()) {
      case CPU -> Dim.of(-1);
      case CUDA -> device.ordinal() < 0 ? any("device") : Dim.of(device.ordinal());
      case UNKNOWN -> evaluation.anyInteger();
    };
  }

  private static Truth isCuda(Device device) {
    return device.isKnown() ? Truth.of(device.kind() == Device.Kind.CUDA) : Truth.UNKNOWN;
  }

  private DType elementType(Value array) {
    Optional<TypeRef> type = evaluation.transfer.cursor().typeOf(array);
    if (type.isEmpty()) {
      return DType.UNKNOWN;
    }
    String element = type.get().name().replace("[]", "");
    return switch (element) {
      case "float", "java.nio.FloatBuffer", "java.lang.Float" -> DType.F32;
      case "double", "java.nio.DoubleBuffer", "java.lang.Double" -> DType.F64;
      case "int", "java.nio.IntBuffer", "java.lang.Integer" -> DType.I32;
      case "long", "java.nio.LongBuffer", "java.lang.Long" -> DType.I64;
      case "byte", "java.nio.ByteBuffer" -> DType.I8;
      case "boolean" -> DType.BOOL;
      default -> DType.UNKNOWN;
    };
  }

  private Value isNull(Value value) {
    if (value instanceof Value.Choice choice) {
      List<Constraint> nulls = new ArrayList<>();
      choice.arms().stream()
          .filter(arm -> arm.value() instanceof Value.Null)
          .forEach(arm -> nulls.add(arm.when()));
      return new Value.Bool(Constraint.any(nulls));
    }
    return value instanceof Value.Unknown
        ? new Value.Unknown("null")
        : ModelOperators.bool(Truth.of(value instanceof Value.Null));
  }
}
