package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Elements;
import dev.shapeproof.checker.flow.Sequences;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;

/** Intrinsics on sequences and integers. None changes its argument. */
final class SequenceIntrinsics {
  /** Numbers whose greatest or least is still a readable term. */
  private static final int MOST = 16;

  private final Evaluation evaluation;

  SequenceIntrinsics(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return new OpenSizes(evaluation).call(intrinsic, a).orElseGet(() -> known(intrinsic, a));
  }

  private Value known(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case OF -> exact(a);
      case COUNT -> count(a.get(0));
      case AT -> at(a.get(0), a.get(1));
      case SUBLIST -> new Parts(evaluation).of(a);
      case JOIN -> join(a.get(0), a.get(1));
      case APPEND -> join(a.get(0), exact(List.of(a.get(1))));
      case INSERT -> edited(a, (list, i) -> list.add(i, a.get(2)), 1);
      case REPLACE -> edited(a, (list, i) -> list.set(i, a.get(2)), 0);
      case REMOVE -> edited(a, (list, i) -> list.remove(i), 0);
      case PICK -> picked(a.get(0), a.get(1));
      case WITHOUT -> without(a.get(0), a.get(1));
      case INHERITED -> inherited(a.get(0), a.get(1));
      case WITHIN -> within(a);
      case REPEATED -> repeated(a.get(0), a.get(1));
      case REVERSED -> reversed(a.get(0));
      case RANGE -> range(a.get(0), a.get(1));
      case INFERRED_AT -> inferredAt(a.get(0));
      case PRODUCT_OF -> folded(a.get(0), true);
      case SUM_OF -> folded(a.get(0), false);
      case GREATEST_OF -> extreme(a.get(0), Dim::max);
      case LEAST_OF -> extreme(a.get(0), Dim::min);
      case SHAPES -> shapes(a.get(0));
      case CONTAINS -> contains(a.get(0), a.get(1));
      case NESTED_SIZES -> nested(a.get(0));
      default -> integers(intrinsic, a);
    };
  }

  private Value integers(Intrinsic intrinsic, List<Value> a) {
    long lower = intrinsic == Intrinsic.MAX_OF && a.contains(Value.Int.of(0)) ? 0 : Symbol.ANY;
    if (!(whole(a.get(0)) instanceof Value.Int one)) {
      return new Value.Int(evaluation.fresh("?", lower));
    }
    if (intrinsic == Intrinsic.ABS_OF) {
      return new Value.Int(one.term().max(Dim.of(0).minus(one.term())));
    }
    if (!(whole(a.get(1)) instanceof Value.Int two)) {
      return new Value.Int(evaluation.fresh("?", lower));
    }
    return new Value.Int(
        switch (intrinsic) {
          case MIN_OF -> one.term().min(two.term());
          case MAX_OF -> one.term().max(two.term());
          case FLOOR_DIV_OF -> one.term().floorDiv(two.term());
          case FLOOR_MOD_OF -> one.term().mod(two.term());
          case CEIL_DIV_OF -> one.term().ceilDiv(two.term());
          default -> throw new IllegalArgumentException(intrinsic.text());
        });
  }

  /** A constant without a fraction is as good as an integer. */
  private static Value whole(Value value) {
    if (value instanceof Value.Real real && real.constant().isPresent()) {
      double number = real.constant().getAsDouble();
      if (number == Math.rint(number) && Math.abs(number) < 1e15) {
        return Value.Int.of((long) number);
      }
    }
    return value;
  }

  private static Value exact(List<Value> elements) {
    return new Value.Items(new Sequence.Exact(elements));
  }

  private Value unknown() {
    return new Value.Unknown("elements");
  }

  private Value count(Value value) {
    Optional<Sequence> sequence = evaluation.sequence(value);
    if (sequence.isPresent()) {
      return new Value.Int(evaluation.facts().simplify(sequence.get().length()));
    }
    if (value instanceof Value.Sizes sizes) {
      return new Value.Int(evaluation.resolve(sizes.shape()).rank());
    }
    if (Displays.isConstant(value)) {
      return Value.Int.of(Displays.text((Value.Text) value).length());
    }
    return new Value.Int(
        new Elements(evaluation.transfer, evaluation.session).length(value, evaluation.site.at()));
  }

  private Value at(Value value, Value index) {
    if (value instanceof Value.Sizes) {
      return new TensorIntrinsics(evaluation).call(Intrinsic.DIM, List.of(value, index));
    }
    Optional<Sequence> sequence = evaluation.sequence(value);
    if (sequence.isPresent() && index instanceof Value.Int position) {
      OptionalLong constant = evaluation.facts().constantOf(position.term());
      Dim place =
          constant.isPresent() && constant.getAsLong() < 0
              ? sequence.get().length().plus(constant.getAsLong())
              : position.term();
      Elements elements = new Elements(evaluation.transfer, evaluation.session);
      if (!evaluation.demands().isEmpty() && elements.lacks(value, sequence.get(), place)) {
        return new Value.Unknown("index");
      }
      return elements.select(sequence.get(), place, evaluation.site.at());
    }
    return unknown();
  }

  private Value join(Value one, Value other) {
    Optional<List<Value>> a = evaluation.elements(one);
    Optional<List<Value>> b = evaluation.elements(other);
    if (a.isPresent() && b.isPresent() && a.get().size() + b.get().size() <= 64) {
      List<Value> all = new ArrayList<>(a.get());
      all.addAll(b.get());
      return exact(all);
    }
    Optional<Sequence> x = evaluation.sequence(one);
    Optional<Sequence> y = evaluation.sequence(other);
    if (x.isEmpty() || y.isEmpty()) {
      return unknown();
    }
    List<Value> kinds = new ArrayList<>(Sequences.elements(x.get()));
    kinds.addAll(Sequences.elements(y.get()));
    boolean alike = !kinds.isEmpty() && kinds.stream().allMatch(kinds.get(0)::equals);
    return new Value.Items(
        new Sequence.Uniform(
            x.get().length().plus(y.get().length()),
            alike ? kinds.get(0) : new Value.Unknown("elements")));
  }

  /** One edit of a list at a place. */
  private interface Edit {
    void at(List<Value> list, int index);
  }

  private Value edited(List<Value> a, Edit edit, int beyond) {
    Optional<List<Value>> all = evaluation.elements(a.get(0));
    OptionalLong index = evaluation.constant(a.get(1));
    if (all.isEmpty() || index.isEmpty()) {
      return unknown();
    }
    List<Value> list = new ArrayList<>(all.get());
    int place =
        (int)
            (index.getAsLong() < 0 ? index.getAsLong() + list.size() + beyond : index.getAsLong());
    if (place < 0 || place >= list.size() + beyond) {
      return unknown();
    }
    edit.at(list, place);
    return exact(list);
  }

  private Value picked(Value value, Value indices) {
    Optional<List<Value>> all = evaluation.elements(value);
    Optional<List<Integer>> places = all.flatMap(list -> places(indices, list.size()));
    return places
        .map(at -> exact(at.stream().map(all.get()::get).toList()))
        .orElseGet(this::unknown);
  }

  private Value without(Value value, Value indices) {
    Optional<List<Value>> all = evaluation.elements(value);
    Optional<List<Integer>> places = all.flatMap(list -> places(indices, list.size()));
    if (places.isEmpty()) {
      return unknown();
    }
    List<Value> left = new ArrayList<>();
    for (int i = 0; i < all.get().size(); i++) {
      if (!places.get().contains(i)) {
        left.add(all.get().get(i));
      }
    }
    return exact(left);
  }

  /** Constant indices below {@code size}, from the front. */
  private Optional<List<Integer>> places(Value indices, int size) {
    List<Integer> places = new ArrayList<>();
    Optional<List<Dim>> dims = evaluation.integers(indices);
    for (Dim dim : dims.orElse(List.of())) {
      OptionalLong constant = evaluation.facts().constantOf(dim);
      if (constant.isEmpty() || constant.getAsLong() < 0 || constant.getAsLong() >= size) {
        return Optional.empty();
      }
      places.add((int) constant.getAsLong());
    }
    return dims.map(known -> places);
  }

  private Value inherited(Value sizes, Value shape) {
    Optional<List<Value>> given = evaluation.elements(sizes);
    Optional<List<Value>> own = evaluation.elements(shape);
    if (given.isEmpty() || own.isEmpty()) {
      return sizes;
    }
    List<Value> result = new ArrayList<>(given.get());
    int lead = result.size() - own.get().size();
    for (int i = Math.max(0, lead); i < result.size(); i++) {
      OptionalLong constant = evaluation.constant(result.get(i));
      if (constant.isPresent() && constant.getAsLong() == -1) {
        result.set(i, own.get().get(i - lead));
      }
    }
    return exact(result);
  }

  private Value within(List<Value> a) {
    Optional<List<Dim>> dims = evaluation.integers(a.get(0));
    if (dims.isEmpty() || !(a.get(1) instanceof Value.Int from)) {
      return new Value.Unknown("value");
    }
    List<Constraint> each = new ArrayList<>();
    for (Dim dim : dims.get()) {
      each.add(dim.ge(from.term()));
      if (a.size() > 2 && a.get(2) instanceof Value.Int to) {
        each.add(dim.lt(to.term()));
      }
    }
    return new Value.Bool(Constraint.all(each));
  }

  private Value repeated(Value item, Value count) {
    if (!(count instanceof Value.Int times)) {
      return unknown();
    }
    OptionalLong constant = evaluation.facts().constantOf(times.term());
    if (constant.isPresent() && constant.getAsLong() >= 0 && constant.getAsLong() <= 64) {
      return exact(Collections.nCopies((int) constant.getAsLong(), item));
    }
    return new Value.Items(new Sequence.Uniform(times.term(), item));
  }

  private Value reversed(Value value) {
    Optional<List<Value>> all = evaluation.elements(value);
    if (all.isEmpty()) {
      return evaluation.sequence(value).<Value>map(Value.Items::new).orElseGet(this::unknown);
    }
    List<Value> list = new ArrayList<>(all.get());
    Collections.reverse(list);
    return exact(list);
  }

  private Value range(Value from, Value to) {
    OptionalLong start = evaluation.constant(from);
    OptionalLong end = evaluation.constant(to);
    if (start.isEmpty() || end.isEmpty() || end.getAsLong() - start.getAsLong() > 64) {
      return from instanceof Value.Int first && to instanceof Value.Int last
          ? anyOf(first.term(), last.term())
          : unknown();
    }
    List<Value> all = new ArrayList<>();
    for (long i = start.getAsLong(); i < end.getAsLong(); i++) {
      all.add(Value.Int.of(i));
    }
    return exact(all);
  }

  /** Integers of which only one is described: any one of them. */
  private Value anyOf(Dim from, Dim to) {
    Dim one = evaluation.anyInteger();
    evaluation.transfer.learn(
        to.gt(from).implies(one.ge(from).and(one.lt(to))), evaluation.site.at(), "range");
    return new Value.Items(new Sequence.Uniform(to.minus(from).max(Dim.of(0)), new Value.Int(one)));
  }

  /** The place of the one -1, null where there is none. */
  private Value inferredAt(Value value) {
    List<Dim> dims = evaluation.integers(value).orElse(List.of());
    for (int i = 0; i < dims.size(); i++) {
      OptionalLong constant = evaluation.facts().constantOf(dims.get(i));
      if (constant.isPresent() && constant.getAsLong() == -1) {
        return Value.Int.of(i);
      }
    }
    return new Value.Null();
  }

  private Value folded(Value value, boolean product) {
    Optional<List<Dim>> dims = evaluation.integers(value);
    return dims.<Value>map(d -> new Value.Int(product ? Dim.product(d) : Dim.sum(d)))
        .orElseGet(
            () ->
                new Value.Int(product ? evaluation.fresh("elements", 0) : evaluation.anyInteger()));
  }

  private Value extreme(Value value, BinaryOperator<Dim> further) {
    Optional<List<Dim>> dims = evaluation.integers(value).filter(all -> all.size() <= MOST);
    if (dims.isEmpty()) {
      return new Value.Int(evaluation.anyInteger());
    }
    return dims.get().stream()
        .reduce(further)
        .<Value>map(Value.Int::new)
        .orElseGet(Value.Null::new);
  }

  private Value shapes(Value value) {
    return evaluation
        .elements(value)
        .map(
            all ->
                exact(
                    all.stream()
                        .map(
                            tensor ->
                                evaluation
                                    .shapeOf(tensor)
                                    .<Value>map(Value.Sizes::new)
                                    .orElseGet(this::unknown))
                        .toList()))
        .orElseGet(this::unknown);
  }

  private Value contains(Value value, Value item) {
    Optional<List<Dim>> dims = evaluation.integers(value);
    if (dims.isEmpty() || !(item instanceof Value.Int wanted)) {
      return new Value.Unknown("value");
    }
    return new Value.Bool(
        Constraint.any(dims.get().stream().map(d -> d.eq(wanted.term())).toList()));
  }

  private Value nested(Value value) {
    List<Value> sizes = new ArrayList<>();
    Value inner = value;
    int depth = depth(value);
    for (int i = 0; i < depth; i++) {
      Optional<Sequence> sequence = evaluation.sequence(inner);
      sizes.add(
          new Value.Int(
              sequence.map(Sequence::length).orElseGet(() -> evaluation.fresh("length", 0))));
      inner =
          sequence
              .map(Sequences::elements)
              .filter(all -> !all.isEmpty())
              .map(all -> all.get(0))
              .orElseGet(this::unknown);
    }
    return depth == 0 ? unknown() : exact(sizes);
  }

  private int depth(Value array) {
    String type = evaluation.transfer.cursor().typeOf(array).map(t -> t.name()).orElse("");
    int depth = 0;
    while (type.endsWith("[]")) {
      type = type.substring(0, type.length() - 2);
      depth++;
    }
    return depth;
  }
}
