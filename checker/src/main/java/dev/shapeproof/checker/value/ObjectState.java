package dev.shapeproof.checker.value;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is known of an object now.
 *
 * @param fields known field values; a field that is not here is looked up in its class, or unknown
 * @param sequence elements, for arrays and containers whose elements are known
 * @param fresh whether all fields start out as null or zero (made by {@code new} in sight)
 * @param exact whether its class is {@code type} itself and no subclass, and no other object is it
 * @param changed whether unknown code may have written fields since the object was met, so that one
 *     read before says nothing about one read now
 */
public record ObjectState(
    TypeRef type,
    Map<String, Value> fields,
    Optional<Sequence> sequence,
    boolean fresh,
    boolean exact,
    boolean changed) {

  /** The field under which a view (a sublist, a map's values) keeps what it is a view of. */
  public static final String VIEW_OF = "view of";

  /** The field under which an object of an inner class keeps what its methods can reach. */
  public static final String CAPTURED = "captured";

  /**
   * The field under which a container keeps the sequences that it may hold, each under its
   * condition, where a join has made one of several.
   */
  public static final String ALTERNATIVES = "alternatives";

  public ObjectState {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public static ObjectState of(TypeRef type) {
    return new ObjectState(type, Map.of(), Optional.empty(), false, false, false);
  }

  public static ObjectState of(TypeRef type, Sequence sequence) {
    return new ObjectState(type, Map.of(), Optional.of(sequence), true, false, false);
  }

  /** What {@code new} gives, before a constructor runs. */
  public static ObjectState made(TypeRef type) {
    return new ObjectState(type, Map.of(), Optional.empty(), true, true, false);
  }

  public ObjectState with(String field, Value value) {
    Map<String, Value> written = new TreeMap<>(fields);
    written.put(field, value);
    return withFields(written);
  }

  /** With other fields and nothing else. */
  public ObjectState withFields(Map<String, Value> kept) {
    return new ObjectState(type, kept, sequence, fresh, exact, changed);
  }

  public ObjectState with(Sequence elements) {
    return new ObjectState(type, certain(), Optional.of(elements), fresh, exact, changed);
  }

  private Map<String, Value> certain() {
    if (!fields.containsKey(ALTERNATIVES)) {
      return fields;
    }
    Map<String, Value> kept = new TreeMap<>(fields);
    kept.remove(ALTERNATIVES);
    return kept;
  }

  /** The same, where it is not told which of several sequences it may hold. */
  public ObjectState withoutAlternatives() {
    return fields.containsKey(ALTERNATIVES) ? withFields(certain()) : this;
  }

  /** After unknown code may have changed its elements. */
  public ObjectState withoutElements() {
    return new ObjectState(type, certain(), Optional.empty(), false, exact, changed);
  }

  /** After unknown code may have changed it. What it is a view of, or captured, stays. */
  public ObjectState forgotten() {
    return new ObjectState(type, links(), Optional.empty(), false, exact, true);
  }

  /** The objects that a change of this one may change as well. */
  public Map<String, Value> links() {
    Map<String, Value> kept = new TreeMap<>(fields);
    kept.keySet().retainAll(Set.of(VIEW_OF, CAPTURED));
    return kept;
  }

  public ObjectState map(UnaryOperator<Value> change, UnaryOperator<Dim> dims) {
    Map<String, Value> mapped = new TreeMap<>();
    fields.forEach((name, value) -> mapped.put(name, change.apply(value)));
    return new ObjectState(
        type, mapped, sequence.map(s -> s.map(change, dims)), fresh, exact, changed);
  }
}
