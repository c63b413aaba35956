package dev.shapeproof.checker.value;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is known of an object now.
 *
 * @param fields known field values; a field that is not here is looked up in its class, or unknown
 * @param sequence elements, for arrays and containers whose elements are known
 * @param fresh whether all fields start out as null or zero (made by {@code new} in sight)
 * @param exact whether its class is {@code type} itself and no subclass, and no other object is it
 */
public record ObjectState(
    TypeRef type,
    Map<String, Value> fields,
    Optional<Sequence> sequence,
    boolean fresh,
    boolean exact) {

  public ObjectState {
    fields = Map.copyOf(fields);
  }

  public static ObjectState of(TypeRef type) {
    return new ObjectState(type, Map.of(), Optional.empty(), false, false);
  }

  public static ObjectState of(TypeRef type, Sequence sequence) {
    return new ObjectState(type, Map.of(), Optional.of(sequence), true, false);
  }

  /** What {@code new} gives, before a constructor runs. */
  public static ObjectState made(TypeRef type) {
    return new ObjectState(type, Map.of(), Optional.empty(), true, true);
  }

  public ObjectState with(String field, Value value) {
    Map<String, Value> changed = new TreeMap<>(fields);
    changed.put(field, value);
    return new ObjectState(type, changed, sequence, fresh, exact);
  }

  public ObjectState with(Sequence elements) {
    return new ObjectState(type, fields, Optional.of(elements), fresh, exact);
  }

  /** After unknown code may have changed it. */
  public ObjectState forgotten() {
    return new ObjectState(type, Map.of(), Optional.empty(), false, exact);
  }

  /** After unknown code may have changed its elements. */
  public ObjectState withoutElements() {
    return new ObjectState(type, fields, Optional.empty(), false, exact);
  }

  /** With other fields and nothing else. */
  public ObjectState withFields(Map<String, Value> kept) {
    return new ObjectState(type, kept, sequence, fresh, exact);
  }

  public ObjectState map(UnaryOperator<Value> change, UnaryOperator<Dim> dims) {
    Map<String, Value> changed = new TreeMap<>();
    fields.forEach((name, value) -> changed.put(name, change.apply(value)));
    return new ObjectState(type, changed, sequence.map(s -> s.map(change, dims)), fresh, exact);
  }
}
