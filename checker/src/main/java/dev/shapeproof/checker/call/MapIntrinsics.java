package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Intrinsics on maps. A value hangs on a field named after its key; one more field keeps the keys
 * in the order in which they came.
 */
final class MapIntrinsics {
  /** The field with what is declared of the values, whichever the key. */
  static final String WHICHEVER = "whichever";

  private static final String ORDER = "keys";
  private static final String KEY = "key:";
  private static final TypeRef ENTRY = new TypeRef("java.util.Map.Entry");

  private final Evaluation evaluation;
  private final ObjectIntrinsics objects;

  MapIntrinsics(Evaluation evaluation, ObjectIntrinsics objects) {
    this.evaluation = evaluation;
    this.objects = objects;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case MAP_GET -> get(a.get(0), a.get(1));
      case MAP_PUT -> put(a.get(0), a.get(1), a.get(2));
      case ADDED -> added(a.get(0), a.get(1));
      case HASHED -> hashed(a.get(0));
      case MAP_REMOVE -> remove(a.get(0), a.get(1));
      case MAP_VALUES -> listed(a.get(0), Part.VALUES);
      case MAP_KEYS -> listed(a.get(0), Part.KEYS);
      case MAP_ENTRIES -> listed(a.get(0), Part.ENTRIES);
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private enum Part {
    KEYS,
    VALUES,
    ENTRIES
  }

  /** The name of the field for a key that is known. */
  private Optional<String> field(Value map, Value key) {
    MapKeys keys = new MapKeys(evaluation);
    boolean byIdentity =
        objects
            .object(map)
            .filter(it -> it.type().name().equals("java.util.IdentityHashMap"))
            .isPresent();
    return (byIdentity ? keys.itself(key) : keys.name(key)).map(name -> KEY + name);
  }

  private Value get(Value map, Value key) {
    Optional<String> name = field(map, key);
    Optional<Value> whichever = whichever(map);
    if (name.isEmpty() && isEmpty(map)) {
      return new Value.Null(); // whatever the key
    }
    if (name.isEmpty()) {
      evaluation.session.noteBlur();
      return whichever.orElseGet(() -> new Value.Unknown("key"));
    }
    boolean put = objects.object(map).filter(o -> o.fields().containsKey(name.get())).isPresent();
    return put
        ? objects.field(map, name.get())
        : whichever.orElseGet(() -> objects.field(map, name.get()));
  }

  private boolean isEmpty(Value map) {
    return objects
        .object(map)
        .filter(state -> state.fresh() && keys(state).filter(List::isEmpty).isPresent())
        .isPresent();
  }

  /** What is declared of all values, where nothing else was put into the map in sight. */
  private Optional<Value> whichever(Value map) {
    Optional<ObjectState> state = objects.object(map);
    Optional<Value> declared = state.map(it -> it.fields().get(WHICHEVER));
    return declared.filter(
        value ->
            state.get().fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(KEY))
                .allMatch(field -> field.getValue().equals(value)));
  }

  private Value put(Value map, Value key, Value value) {
    Optional<String> name = field(map, key);
    Optional<ObjectState> state = objects.object(map);
    if (name.isEmpty() || state.isEmpty()) {
      evaluation.session.noteBlur();
      evaluation.transfer.cursor().escape(map);
      return map;
    }
    if (!state.get().fields().containsKey(name.get())) {
      List<Value> keys = new ArrayList<>(keys(state.get()).orElse(List.of()));
      keys.add(key);
      objects.setField(map, ORDER, new Value.Items(new Sequence.Exact(keys)));
    }
    return objects.setField(map, name.get(), value);
  }

  private Value remove(Value map, Value key) {
    Optional<String> name = field(map, key);
    Optional<ObjectState> state = objects.object(map);
    Optional<List<Value>> keys = state.flatMap(MapIntrinsics::keys);
    if (name.isEmpty() || keys.isEmpty() || !((Value.Ref) map).id().recent()) {
      evaluation.transfer.cursor().escape(map);
      return map;
    }
    List<Value> left = new ArrayList<>(keys.get());
    left.removeIf(each -> field(map, each).equals(name));
    Map<String, Value> fields = new TreeMap<>(state.get().fields());
    fields.remove(name.get());
    fields.put(ORDER, new Value.Items(new Sequence.Exact(left)));
    fields.put(MapOrder.REMOVED, Value.Int.of(1));
    evaluation.transfer.cursor().write(((Value.Ref) map).id(), state.get().withFields(fields));
    return map;
  }

  /** The elements of a set with one more, where it is known whether it is one of them. */
  private Value added(Value set, Value item) {
    Optional<List<Value>> known = evaluation.elements(set);
    if (known.isEmpty()) {
      return new Value.Unknown("elements");
    }
    for (Value each : known.get()) {
      Optional<Boolean> same = isSame(each, item);
      if (same.isEmpty()) {
        return new Value.Unknown("elements");
      }
      if (same.get()) {
        return new Value.Items(new Sequence.Exact(known.get()));
      }
    }
    List<Value> all = new ArrayList<>(known.get());
    all.add(item);
    return new Value.Items(new Sequence.Exact(all));
  }

  private Value hashed(Value set) {
    Optional<List<Value>> members = evaluation.elements(set);
    if (members.isEmpty()) {
      return new Value.Unknown("elements");
    }
    List<Value> all = members.get();
    return new Value.Items(
        MapOrder.hashed(all)
            .<Sequence>map(Sequence.Exact::new)
            .orElseGet(
                () ->
                    new Sequence.Uniform(
                        Dim.of(all.size()),
                        all.stream().distinct().count() == 1
                            ? all.get(0)
                            : new Value.Unknown("order of a set"))));
  }

  /** Of a function that was written once nobody knows how often it was made. */
  private Optional<Boolean> isSame(Value one, Value other) {
    if (one instanceof Value.Function || other instanceof Value.Function) {
      return one.equals(other) ? Optional.empty() : Optional.of(false);
    }
    MapKeys keys = new MapKeys(evaluation);
    Optional<String> name = keys.name(one);
    return name.isEmpty() ? Optional.empty() : keys.name(other).map(name.get()::equals);
  }

  private static Optional<List<Value>> keys(ObjectState map) {
    Value order = map.fields().get(ORDER);
    if (order instanceof Value.Items items && items.sequence() instanceof Sequence.Exact exact) {
      return Optional.of(exact.elements());
    }
    return order == null && map.fresh() ? Optional.of(List.of()) : Optional.empty();
  }

  private Value listed(Value map, Part part) {
    Optional<ObjectState> state = objects.object(map);
    if (part == Part.VALUES && whichever(map).isPresent() && keys(state.get()).isEmpty()) {
      Dim size = evaluation.fresh("?", 0);
      return new Value.Items(new Sequence.Uniform(size, whichever(map).get()));
    }
    Optional<List<Value>> known = state.filter(ObjectState::fresh).flatMap(MapIntrinsics::keys);
    if (known.isEmpty()) {
      return new Value.Unknown("map");
    }
    EnumConstants enums = new EnumConstants(evaluation.session, evaluation.transfer);
    Optional<List<Value>> ordered =
        new MapOrder(key -> enums.ordinal(key, evaluation.site.at())).of(state.get(), known.get());
    List<Value> keys = ordered.orElse(known.get());
    List<Value> values = keys.stream().map(key -> get(map, key)).toList();
    if (ordered.isEmpty() && new HashSet<>(values).size() > 1) {
      Dim size = Dim.of(values.size());
      return new Value.Items(new Sequence.Uniform(size, new Value.Unknown("order of a map")));
    }
    return new Value.Items(
        new Sequence.Exact(
            switch (part) {
              case KEYS -> keys;
              case VALUES -> values;
              case ENTRIES -> entries(map, keys, values);
            }));
  }

  /** Who writes to an entry writes to its map. */
  private List<Value> entries(Value map, List<Value> keys, List<Value> values) {
    List<Value> entries = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      ObjectState entry =
          ObjectState.made(ENTRY)
              .with("key", keys.get(i))
              .with("value", values.get(i))
              .with(ObjectState.VIEW_OF, map);
      String site = evaluation.transfer.frame().name(evaluation.site.at(), "+entry" + i);
      entries.add(evaluation.transfer.cursor().allocate(site, entry));
    }
    return entries;
  }
}
