package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks the values of several states slot by slot. What a slot is called is stable, so that the
 * same join twice names its sizes the same. Subclasses say what becomes of sizes and of structures
 * that differ.
 */
abstract class Merging {

  /** One term for {@code terms}, which are not all equal. */
  abstract Dim dims(String slot, List<Dim> terms);

  /** One value for values of different structure. */
  abstract Value structures(String slot, List<Value> values);

  /** Whether a description of one element holds for those of other rounds. */
  boolean describesAll(Value element) {
    return true;
  }

  /**
   * The sequences that a container may hold, each under its condition, where they are known and of
   * different lengths.
   */
  Optional<Value> alternatives(String slot, List<Value> held) {
    return Optional.empty();
  }

  /** Something is lost that does not show in a value. */
  void forgets() {}

  Map<Integer, Value> locals(List<Map<Integer, Value>> all) {
    if (allSame(all)) {
      return all.get(0);
    }
    Map<Integer, Value> merged = new TreeMap<>();
    for (Integer index : all.get(0).keySet()) {
      List<Value> values = new ArrayList<>();
      for (Map<Integer, Value> locals : all) {
        Value value = locals.get(index);
        if (value != null) {
          values.add(value);
        }
      }
      if (values.size() == all.size()) {
        merged.put(index, merge("v" + index, values));
      }
    }
    return merged;
  }

  Map<ObjectId, ObjectState> heap(List<Map<ObjectId, ObjectState>> all) {
    if (allSame(all)) {
      return all.get(0);
    }
    Set<ObjectId> ids = new TreeSet<>();
    all.forEach(heap -> ids.addAll(heap.keySet()));
    Map<ObjectId, ObjectState> merged = new TreeMap<>();
    for (ObjectId id : ids) {
      List<ObjectState> states = new ArrayList<>();
      for (Map<ObjectId, ObjectState> heap : all) {
        ObjectState state = heap.get(id);
        if (state != null) {
          states.add(state);
        }
      }
      merged.put(id, allSame(states) ? states.get(0) : object(id, states));
    }
    return merged;
  }

  /** Mostly one and the same object: nothing has happened to it on any way. */
  private static <T> boolean allSame(List<T> all) {
    T first = all.get(0);
    for (T each : all) {
      if (each != first) {
        return false;
      }
    }
    return true;
  }

  private ObjectState object(ObjectId id, List<ObjectState> merged) {
    String slot = id.site() + (id.recent() ? "" : "'");
    if (new HashSet<>(merged).size() == 1) {
      return merged.get(0);
    }
    List<ObjectState> states = merged.stream().map(ObjectState::withoutAlternatives).toList();
    ObjectState one = certain(slot, states);
    return alternatives(slot, merged.stream().map(Merging::held).toList())
        .map(held -> one.with(ObjectState.ALTERNATIVES, held))
        .orElse(one);
  }

  /** What an object holds, as one value; unknown where that is not told element by element. */
  private static Value held(ObjectState object) {
    Value several = object.fields().get(ObjectState.ALTERNATIVES);
    return several != null
        ? several
        : object
            .sequence()
            .filter(Sequence.Exact.class::isInstance)
            .<Value>map(Value.Items::new)
            .orElseGet(() -> new Value.Unknown("elements"));
  }

  private ObjectState certain(String slot, List<ObjectState> states) {
    ObjectState first = states.get(0);
    if (new HashSet<>(states).size() == 1) {
      return first;
    }
    Map<String, Value> fields = new TreeMap<>();
    for (String name : first.fields().keySet()) {
      List<Value> values = new ArrayList<>();
      for (ObjectState state : states) {
        Value value = state.fields().get(name);
        if (value != null) {
          values.add(value);
        }
      }
      if (values.size() == states.size()) {
        fields.put(name, merge(slot + "." + name, values));
      }
    }
    boolean fresh =
        states.stream().allMatch(ObjectState::fresh)
            && states.stream().allMatch(state -> state.fields().keySet().equals(fields.keySet()));
    boolean exact =
        states.stream().allMatch(state -> state.exact() && state.type().equals(first.type()));
    boolean changed =
        states.stream().anyMatch(ObjectState::changed)
            || states.stream().anyMatch(state -> writesBesides(fields, state, slot));
    return new ObjectState(first.type(), fields, sequence(slot, states), fresh, exact, changed);
  }

  /** Whether a field was written in one state that another state knows nothing of. */
  private static boolean writesBesides(Map<String, Value> kept, ObjectState state, String object) {
    return state.fields().entrySet().stream()
        .filter(field -> !kept.containsKey(field.getKey()))
        .anyMatch(field -> !isRead(field.getValue(), object + "." + field.getKey()));
  }

  /** Whether a value is only what was read from the field, by the name that such a read gives. */
  private static boolean isRead(Value value, String name) {
    return value instanceof Value.Ref ref
        ? ref.id().site().equals(name)
        : Symbols.in(value).stream().anyMatch(symbol -> symbol.key().startsWith(name));
  }

  private Optional<Sequence> sequence(String slot, List<ObjectState> states) {
    List<Sequence> sequences = states.stream().flatMap(state -> state.sequence().stream()).toList();
    if (sequences.size() < states.size()) {
      return Optional.empty();
    }
    return merge(slot, sequences, 0);
  }

  private Optional<Sequence> merge(String slot, List<Sequence> sequences, int ignored) {
    Sequence first = sequences.get(0);
    if (allSame(sequences)
        || (!(first instanceof Sequence.Exact) && new HashSet<>(sequences).size() == 1)) {
      return Optional.of(first);
    }
    boolean exact =
        first instanceof Sequence.Exact
            && sequences.stream()
                .allMatch(s -> s instanceof Sequence.Exact && s.length().equals(first.length()));
    if (exact) {
      int length = ((Sequence.Exact) first).elements().size();
      List<Value> elements = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        int at = i;
        elements.add(
            merge(
                slot + "[" + i + "]",
                sequences.stream().map(s -> ((Sequence.Exact) s).elements().get(at)).toList()));
      }
      return Optional.of(new Sequence.Exact(elements));
    }
    Dim length = oneDim(slot + ".length", sequences.stream().map(Sequence::length).toList());
    List<Value> each =
        sequences.stream().flatMap(s -> Sequences.elements(s).stream()).distinct().toList();
    boolean knownFirst =
        Sequences.elements(first).stream().noneMatch(Value.Unknown.class::isInstance);
    if (each.size() > 1
        || (knownFirst && each.stream().anyMatch(Value.Unknown.class::isInstance))) {
      forgets();
    }
    // One description of elements that differ would make them all equal.
    boolean alike = each.size() == 1 && describesAll(each.get(0));
    if (each.size() == 1 && !alike) {
      forgets();
    }
    Value one = alike ? each.get(0) : new Value.Unknown("elements");
    return Optional.of(new Sequence.Uniform(length, one));
  }

  Value merge(String slot, List<Value> values) {
    Value first = values.get(0);
    if (values.stream().allMatch(first::equals)) {
      return first instanceof Value.Tensor tensor ? tensor.withPast(past(values)) : first;
    }
    Optional<Value> alike = alike(slot, first, values);
    return alike.orElseGet(() -> structures(slot, values));
  }

  private Optional<Value> alike(String slot, Value first, List<Value> values) {
    if (!values.stream().allMatch(value -> value.getClass() == first.getClass())) {
      return Optional.empty();
    }
    if (first instanceof Value.Int) {
      return Optional.of(
          new Value.Int(oneDim(slot, each(values, Value.Int.class).map(Value.Int::term).toList())));
    }
    if (first instanceof Value.Tensor tensor) {
      List<Value.Tensor> tensors = each(values, Value.Tensor.class).toList();
      return shapes(slot, tensors.stream().map(Value.Tensor::shape).toList())
          .map(
              shape ->
                  new Value.Tensor(
                      shape, dtype(tensors), device(tensors), tensor.origin(), past(values)));
    }
    if (first instanceof Value.Sizes) {
      return shapes(slot, each(values, Value.Sizes.class).map(Value.Sizes::shape).toList())
          .map(Value.Sizes::new);
    }
    if (first instanceof Value.Items) {
      Optional<Value> several = alternatives(slot, values);
      return several.isPresent()
          ? several
          : merge(slot, each(values, Value.Items.class).map(Value.Items::sequence).toList(), 0)
              .map(Value.Items::new);
    }
    if (first instanceof Value.Real real) {
      return Optional.of(new Value.Real(OptionalDouble.empty(), real.type()));
    }
    if (first instanceof Value.Type) {
      return Optional.of(new Value.Type(DType.UNKNOWN));
    }
    if (first instanceof Value.Place) {
      return Optional.of(new Value.Place(Device.UNKNOWN));
    }
    return Optional.empty();
  }

  private static <T extends Value> java.util.stream.Stream<T> each(
      List<Value> values, Class<T> type) {
    return values.stream().map(type::cast);
  }

  private Dim oneDim(String slot, List<Dim> terms) {
    Dim first = terms.get(0);
    return terms.stream().allMatch(first::equals) ? first : dims(slot, terms);
  }

  private Optional<ShapeTerm> shapes(String slot, List<ShapeTerm> shapes) {
    ShapeTerm first = shapes.get(0);
    if (shapes.stream().allMatch(first::equals)) {
      return Optional.of(first);
    }
    boolean known = shapes.stream().allMatch(ShapeTerm.Known.class::isInstance);
    if (!known || shapes.stream().map(ShapeTerm::rank).distinct().count() > 1) {
      return Optional.empty();
    }
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < ((ShapeTerm.Known) first).dims().size(); axis++) {
      int at = axis;
      dims.add(
          oneDim(
              slot + "[" + axis + "]",
              shapes.stream().map(s -> ((ShapeTerm.Known) s).dims().get(at)).toList()));
    }
    return Optional.of(new ShapeTerm.Known(dims));
  }

  private static Past past(List<Value> tensors) {
    return Past.common(each(tensors, Value.Tensor.class).map(Value.Tensor::past).toList());
  }

  private static DType dtype(List<Value.Tensor> tensors) {
    DType first = tensors.get(0).dtype();
    return tensors.stream().allMatch(t -> t.dtype() == first) ? first : DType.UNKNOWN;
  }

  private static Device device(List<Value.Tensor> tensors) {
    Device first = tensors.get(0).device();
    return tensors.stream().allMatch(t -> t.device().equals(first)) ? first : Device.UNKNOWN;
  }

  /** A tensor of unknown rank in the place of tensors that differ in it, or of their shapes. */
  static Optional<Value> open(String key, List<Value> values) {
    if (values.stream().allMatch(Value.Tensor.class::isInstance)) {
      List<Value.Tensor> tensors = each(values, Value.Tensor.class).toList();
      return Optional.of(
          new Value.Tensor(
              ShapeTerm.Open.named(key, "?"), dtype(tensors), device(tensors), Origin.NONE));
    }
    if (values.stream().allMatch(Value.Sizes.class::isInstance)) {
      return Optional.of(new Value.Sizes(ShapeTerm.Open.named(key, "?")));
    }
    return Optional.empty();
  }
}
