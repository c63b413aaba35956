package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A state that moves through a block: the one mutable thing of the analysis. */
public final class Cursor {
  private final Copied<Integer, Value> locals;
  private final Copied<ObjectId, ObjectState> heap;
  private Facts facts;
  private List<State.Taken> path;
  private List<State.Taken> arms;

  public Cursor(State state) {
    locals = new Copied<>(state.locals());
    heap = new Copied<>(state.heap());
    facts = state.facts();
    path = state.path();
    arms = state.arms();
  }

  public State state() {
    return new State(locals.frozen(), heap.frozen(), facts, path, arms);
  }

  /** Takes over all but the locals and the path: what a call that came back has left. */
  public void resume(State after) {
    heap.become(after.heap());
    facts = after.facts();
    arms = after.arms();
  }

  /** Takes over what several ways have left, where the path stays what it was. */
  void become(Map<Integer, Value> variables, Map<ObjectId, ObjectState> objects, Facts known) {
    locals.become(variables);
    heap.become(objects);
    facts = known;
  }

  /** What a local holds, which is gone then. */
  Optional<Value> taken(int index) {
    return Optional.ofNullable(locals.written().remove(index));
  }

  public Facts facts() {
    return facts;
  }

  public List<State.Taken> path() {
    return path;
  }

  public List<State.Taken> arms() {
    return arms;
  }

  public void learn(Constraint constraint, Grade grade, Span at, String why) {
    if (constraint.constant().isEmpty() || !constraint.constant().get()) {
      facts = facts.with(new Fact(constraint, grade, at, why));
    }
  }

  public Optional<Value> local(int index) {
    return Optional.ofNullable(locals.read().get(index));
  }

  public void assign(int index, Value value) {
    locals.written().put(index, value);
  }

  /** Every variable that holds the one value holds the other one from here on. */
  void replace(Value before, Value after) {
    if (locals.read().containsValue(before)) {
      locals.written().replaceAll((index, value) -> value.equals(before) ? after : value);
    }
  }

  /** What a variable holds was changed in place: from here on it came to be otherwise. */
  public void becomes(Past before, Past after) {
    if (before != Past.UNKNOWN && locals.read().values().stream().anyMatch(v -> is(v, before))) {
      locals
          .written()
          .replaceAll(
              (index, value) -> is(value, before) ? ((Value.Tensor) value).withPast(after) : value);
    }
  }

  private static boolean is(Value value, Past past) {
    return value instanceof Value.Tensor tensor && tensor.past() == past;
  }

  public Optional<ObjectState> object(ObjectId id) {
    return Optional.ofNullable(heap.read().get(id));
  }

  public void write(ObjectId id, ObjectState state) {
    heap.written().put(id, state);
  }

  /** A new object; what was the most recent one of its site joins the older ones. */
  public Value.Ref allocate(String site, ObjectState state) {
    ObjectId id = ObjectId.recent(site);
    if (heap.read().containsKey(id)) {
      retire(id);
    }
    heap.written().put(id, state);
    return new Value.Ref(id);
  }

  /** A new object that stands for many of its kind: whoever writes to it writes to one of them. */
  Value.Ref shared(Value.Ref made) {
    retire(made.id());
    heap.written().remove(made.id());
    return new Value.Ref(made.id().older());
  }

  private void retire(ObjectId id) {
    ObjectState retired = heap.read().get(id);
    ObjectId older = id.older();
    // Several objects under one name: nothing is known of their contents any more.
    heap.written()
        .put(
            older,
            heap.read().containsKey(older) && retired != null ? retired.forgotten() : retired);
    Renaming renaming = new Renaming(id, older);
    locals.written().replaceAll((index, value) -> renaming.apply(value));
    heap.written().replaceAll((key, state) -> state.map(renaming, dim -> dim));
  }

  /** Unknown code may have reached these objects, and all that hangs on them. */
  public void escape(Value value) {
    escape(value, new HashSet<>());
  }

  private void escape(Value value, Set<ObjectId> seen) {
    if (value instanceof Value.Tensor tensor && tensor.past() != Past.UNKNOWN) {
      forget(tensor.past());
    } else if (value instanceof Value.Ref ref
        && seen.add(ref.id())
        && heap.read().containsKey(ref.id())) {
      ObjectState state = heap.read().get(ref.id());
      state.fields().values().forEach(field -> escape(field, seen));
      state
          .sequence()
          .ifPresent(sequence -> Sequences.elements(sequence).forEach(e -> escape(e, seen)));
      heap.written().put(ref.id(), state.forgotten());
    } else if (value instanceof Value.Choice choice) {
      choice.arms().forEach(arm -> escape(arm.value(), seen));
    } else if (value instanceof Value.Items items) {
      Sequences.elements(items.sequence()).forEach(element -> escape(element, seen));
    } else if (value instanceof Value.Function function) {
      function.captured().forEach(captured -> escape(captured, seen));
      escape(function.self(), seen);
    }
  }

  /** Other values have been written into the tensor that came to be so. */
  private void forget(Past past) {
    UnaryOperator<Value> change =
        value ->
            value instanceof Value.Tensor tensor && tensor.past() == past
                ? tensor.withPast(Past.UNKNOWN)
                : value;
    locals.written().replaceAll((index, value) -> change.apply(value));
    heap.written().replaceAll((id, state) -> state.map(change, dim -> dim));
  }

  /** One of several objects was written to, or one that nobody knows but for its type. */
  public void escapeAny(Value oneOf, TypeRef type) {
    if (oneOf instanceof Value.Choice) {
      escape(oneOf);
    } else {
      heap.written()
          .replaceAll(
              (id, state) ->
                  state.type().equals(type) || type.isArray() ? forgotten(state) : state);
    }
  }

  private static ObjectState forgotten(ObjectState state) {
    return state.fields().isEmpty() && state.sequence().isEmpty() ? state : state.forgotten();
  }

  /** What the variables refer to. */
  public List<Value> references() {
    return locals.read().values().stream().filter(Value.Ref.class::isInstance).distinct().toList();
  }

  /** Lists, maps and other collections. */
  public List<ObjectId> containers() {
    return heap.read().entrySet().stream()
        .filter(
            entry ->
                entry.getValue().type().name().startsWith("java.util.")
                    || (entry.getValue().sequence().isPresent()
                        && !entry.getValue().type().isArray()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Objects that were there before the analysis came: receivers of entries, classes. */
  public List<ObjectId> met() {
    return heap.read().keySet().stream()
        .filter(id -> id.site().startsWith("this:") || id.site().startsWith("static:"))
        .toList();
  }

  /** The type of an object, where it is known. */
  public Optional<TypeRef> typeOf(Value value) {
    return value instanceof Value.Ref ref
        ? object(ref.id()).map(ObjectState::type)
        : Optional.empty();
  }
}
