package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.Cursor;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.ShapeSpec;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a value of which only the Java type is known what its annotations say. */
record ContractValue(Cursor cursor, ContractScope scope, ContractFresh fresh) {
  private static final TypeRef OPTIONAL = new TypeRef("java.util.Optional");

  /** {@code name} is the parameter, field or result that it describes. */
  Value of(Value base, ContractType type, String name) {
    if (base instanceof Value.Tensor tensor) {
      return tensor(tensor, type, name);
    }
    if (base instanceof Value.Sizes && type.shape().orElse(null) instanceof ShapeSpec spec) {
      return new Value.Sizes(shape(spec, name));
    }
    if (base instanceof Value.Int && type.size().isPresent()) {
      return new Value.Int(term(type.size().get()));
    }
    if (base instanceof Value.Ref ref) {
      cursor.object(ref.id()).ifPresent(state -> object(ref, state, type, name));
    }
    return base;
  }

  private Value tensor(Value.Tensor tensor, ContractType type, String name) {
    ShapeTerm shape =
        type.shape().orElse(null) instanceof ShapeSpec spec ? shape(spec, name) : tensor.shape();
    DType dtype =
        type.dtype().map(spec -> ContractDTypes.declared(spec, scope)).orElse(tensor.dtype());
    Device device =
        type.device().map(spec -> ContractDTypes.declared(spec, scope)).orElse(tensor.device());
    Past past =
        type.layout().map(layout -> tensor.past().laidOut(layout.axes())).orElse(tensor.past());
    return new Value.Tensor(shape, dtype, device, tensor.origin(), past);
  }

  /** An array of sizes, or an array or container of tensors. */
  private void object(Value.Ref ref, ObjectState state, ContractType type, String name) {
    if (type.shape().orElse(null) instanceof ShapeSpec spec
        && shape(spec, name) instanceof ShapeTerm.Known known) {
      List<Value> sizes = known.dims().stream().<Value>map(Value.Int::new).toList();
      cursor.write(ref.id(), state.with(new Sequence.Exact(sizes)));
    } else if (type.value().isPresent()) {
      Value each = held(type.value().get(), name + "[]");
      cursor.write(ref.id(), state.with(MapIntrinsics.WHICHEVER, each));
    } else if (type.element().isPresent() && state.type().equals(OPTIONAL)) {
      Value there = held(type.element().get(), name);
      Value unsure = new Value.Bool(Constraint.always());
      cursor.write(ref.id(), state.with("value", there).with("unsure", unsure));
    } else if (type.element().isPresent() && state.sequence().isEmpty()) {
      Dim length = fresh.size(name + ".length", name + ".length");
      Value element = held(type.element().get(), name + "[]");
      cursor.write(ref.id(), state.with(new Sequence.Uniform(length, element)));
    }
  }

  /** A tensor of which a container's contract speaks. */
  private Value held(ContractType type, String name) {
    Value.Tensor any =
        new Value.Tensor(
            ShapeTerm.Open.named(fresh.key(name), name),
            DType.UNKNOWN,
            Device.UNKNOWN,
            Origin.NONE);
    return of(any, type, name);
  }

  /** The shape that a list of terms means. */
  ShapeTerm shape(ShapeSpec spec, String name) {
    List<Dim> front = new ArrayList<>();
    List<Dim> back = new ArrayList<>();
    Optional<ShapeSpec.Term.Rest> rest = Optional.empty();
    for (int i = 0; i < spec.terms().size(); i++) {
      if (spec.terms().get(i) instanceof ShapeSpec.Term.Rest found) {
        rest = Optional.of(found);
      } else {
        int axis = rest.isPresent() ? i - spec.terms().size() : i;
        (rest.isPresent() ? back : front).add(size(spec.terms().get(i), name, axis));
      }
    }
    if (rest.isEmpty()) {
      return new ShapeTerm.Known(front);
    }
    return around(rest.get(), front, back, name);
  }

  private ShapeTerm around(ShapeSpec.Term.Rest rest, List<Dim> front, List<Dim> back, String name) {
    String shown = rest.name().map(n -> "*" + n).orElse(name);
    Optional<ContractScope.Rest> bound = rest.name().flatMap(scope::rest);
    if (bound.isPresent() && bound.get() instanceof ContractScope.Rest.Sizes sizes) {
      List<Dim> all = new ArrayList<>(front);
      all.addAll(sizes.dims());
      all.addAll(back);
      return new ShapeTerm.Known(all);
    }
    if (bound.isPresent() && bound.get() instanceof ContractScope.Rest.Middle middle) {
      if (middle.front() == front.size() && middle.back() == back.size()) {
        return new ShapeTerm.Open(middle.of().key(), middle.of().display(), front, back);
      }
      ShapeTerm.Open open = open(shown, front, back);
      cursor.learn(
          open.rank().minus(front.size() + back.size()).eq(middle.length()),
          Grade.HARD,
          Span.NONE,
          shown);
      return open;
    }
    ShapeTerm.Open open = open(shown, front, back);
    rest.name()
        .ifPresent(
            n -> scope.bind(n, new ContractScope.Rest.Middle(open, front.size(), back.size())));
    return open;
  }

  private ShapeTerm.Open open(String shown, List<Dim> front, List<Dim> back) {
    String key = fresh.key(shown + ":" + front.size() + ":" + back.size());
    return new ShapeTerm.Open(key, shown, front, back);
  }

  private Dim size(ShapeSpec.Term term, String name, int axis) {
    return term instanceof ShapeSpec.Term.Size size
        ? term(size.size())
        : fresh.size(name + "[" + axis + "]", name + ".shape[" + axis + "]");
  }

  /** The term of an expression; names without a meaning get one. */
  Dim term(Expr expr) {
    for (String name : ContractNames.in(expr)) {
      if (scope.find(name).isEmpty()) {
        scope.bind(name, fresh.size(name, name));
      }
    }
    return scope.term(expr).orElseThrow();
  }
}
