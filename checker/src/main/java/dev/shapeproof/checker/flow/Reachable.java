package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.call.Fields;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The objects of a heap that something still refers to. */
final class Reachable {
  private final Map<ObjectId, ObjectState> heap;
  private final Set<ObjectId> found = new HashSet<>();

  private Reachable(Map<ObjectId, ObjectState> heap) {
    this.heap = heap;
  }

  /**
   * The part of a state's heap that its locals reach, or objects that were there before: others may
   * hold those.
   */
  static Map<ObjectId, ObjectState> of(State state, Set<ObjectId> before) {
    Reachable reachable = new Reachable(state.heap());
    before.forEach(reachable::visit);
    state.heap().keySet().stream().filter(Fields::isHolder).forEach(reachable::visit);
    state.locals().values().forEach(reachable::visit);
    Map<ObjectId, ObjectState> kept = new TreeMap<>(state.heap());
    kept.keySet().retainAll(reachable.found);
    return kept;
  }

  /** What one can come to from an object: itself only where there is a way back. */
  static Set<ObjectId> below(ObjectId from, Map<ObjectId, ObjectState> heap) {
    Reachable reachable = new Reachable(heap);
    ObjectState object = heap.get(from);
    if (object != null) {
      reachable.visitHeld(object);
    }
    return reachable.found;
  }

  private void visit(ObjectId id) {
    ObjectState object = heap.get(id);
    if (object != null && found.add(id)) {
      visitHeld(object);
    }
  }

  private void visitHeld(ObjectState object) {
    object.fields().values().forEach(this::visit);
    object.sequence().ifPresent(this::visit);
  }

  private void visit(Sequence sequence) {
    Sequences.elements(sequence).forEach(this::visit);
  }

  private void visit(Value value) {
    if (value instanceof Value.Ref ref) {
      visit(ref.id());
    } else if (value instanceof Value.Choice choice) {
      choice.arms().forEach(arm -> visit(arm.value()));
    } else if (value instanceof Value.Function function) {
      function.captured().forEach(this::visit);
      visit(function.self());
    } else if (value instanceof Value.Items items) {
      visit(items.sequence());
    }
  }
}
