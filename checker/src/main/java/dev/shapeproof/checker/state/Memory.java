package dev.shapeproof.checker.state;

import dev.shapeproof.checker.model.Kind;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is known at one place: variables, objects, recorded operations. It moves through a block.
 */
final class Memory {
  private CowMap<Slot, Held> slots;
  private CowMap<Key, Thing> things;
  private CowMap<Key, Node> nodes;
  private FieldValues fields;
  private List<Key> scopes;

  /** Managers whose arrays others have got hold of. */
  private Set<Key> handedOut;

  private Tape tape;

  /** Whether it is certain that nobody around has switched recording off. */
  private boolean recording;

  /** Whether it is certain that recording is switched off. */
  private boolean off;

  /**
   * A variable ({@code index >= 0}), register (below) or {@code this} of one of the open frames.
   */
  record Slot(int depth, int index) {
    static final int THIS = Integer.MIN_VALUE;

    static Slot register(int depth, int register) {
      return new Slot(depth, -1 - register);
    }

    boolean isRegister() {
      return index < 0 && index != THIS;
    }
  }

  Memory() {
    slots = new CowMap<>();
    things = new CowMap<>();
    nodes = new CowMap<>();
    fields = new FieldValues();
    scopes = List.of();
    handedOut = Set.of();
    tape = Tape.UNKNOWN;
  }

  private Memory(Memory other) {
    slots = other.slots.copy();
    things = other.things.copy();
    nodes = other.nodes.copy();
    fields = other.fields.copy();
    scopes = other.scopes;
    handedOut = other.handedOut;
    tape = other.tape;
    recording = other.recording;
    off = other.off;
  }

  Memory copy() {
    return new Memory(this);
  }

  Held held(Slot slot) {
    return slots.get(slot).orElse(Held.UNKNOWN);
  }

  void hold(Slot slot, Held held) {
    if (held.equals(Held.UNKNOWN) && slot.isRegister()) {
      slots.remove(slot);
    } else {
      slots.put(slot, held);
    }
  }

  /** Takes over what a call that came back has left. */
  void become(Memory after) {
    slots = after.slots.copy();
    things = after.things.copy();
    nodes = after.nodes.copy();
    fields = after.fields.copy();
    scopes = after.scopes;
    handedOut = with(handedOut, after.handedOut);
    tape = after.tape;
    recording = after.recording;
    off = after.off;
  }

  /** The variables of frames above this depth are no more. */
  void leave(int depth) {
    slots.removeIf((slot, held) -> slot.depth() > depth);
  }

  /** The variables of a frame that hold something. */
  List<Integer> variables(int depth, Held held) {
    return slots.view().entrySet().stream()
        .filter(entry -> entry.getKey().depth() == depth && !entry.getKey().isRegister())
        .filter(entry -> entry.getValue().equals(held))
        .map(entry -> entry.getKey().index())
        .toList();
  }

  /** Whether a field of anything holds it. */
  boolean hasField(Held held) {
    return fields.holds(held);
  }

  Optional<Held> field(String name) {
    return fields.get(name);
  }

  /** What {@code this} of the outermost frame has in a field. */
  Optional<Held> ownField(String field) {
    return held(new Slot(0, Slot.THIS)) instanceof Held.Of self
        ? field(FieldValues.name(self.key(), field))
        : Optional.empty();
  }

  void setField(String name, Held held) {
    fields.put(name, held);
  }

  /** Other code may have written fields: all but those of which nobody can. */
  void forgetFields(Predicate<String> kept) {
    fields.forget(kept.negate(), this::isPrivate);
  }

  void forgetFieldsNamed(String field) {
    fields.forget(name -> name.endsWith("|" + field), this::isPrivate);
  }

  private boolean isPrivate(Key key) {
    return things.get(key).filter(Thing::isPrivate).isPresent();
  }

  Optional<Thing> thing(Held held) {
    return held instanceof Held.Of of ? things.get(of.key()) : Optional.empty();
  }

  Optional<Thing> thing(Key key) {
    return things.get(key);
  }

  Map<Key, Thing> things() {
    return things.view();
  }

  /** Whether others have got hold of arrays of a manager. */
  boolean isHandedOut(Key manager) {
    return handedOut.contains(manager);
  }

  CowMap<Key, Node> nodes() {
    return nodes;
  }

  boolean isRecording() {
    return recording;
  }

  void records() {
    recording = true;
  }

  boolean isOff() {
    return off;
  }

  /** Switches recording off for what comes. */
  void switchOff() {
    recording = false;
    off = true;
  }

  /** Recording is as it was before. */
  void switchBack(Memory before) {
    recording = before.recording;
    off = before.off;
  }

  Tape tape() {
    return tape;
  }

  void tape(Tape now) {
    tape = now;
  }

  /** The innermost scope that is open. */
  Optional<Key> scope() {
    return scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.get(scopes.size() - 1));
  }

  void openScope(Key scope) {
    scopes = Stream.concat(scopes.stream(), Stream.of(scope)).toList();
  }

  void closeScope(Key scope) {
    if (scopes.contains(scope)) {
      scopes = scopes.stream().filter(open -> !open.equals(scope)).toList();
    }
  }

  void change(Key key, UnaryOperator<Thing> change) {
    things.change(key, (k, thing) -> change.apply(thing));
  }

  void changeAll(UnaryOperator<Thing> change) {
    things.replaceAll((key, thing) -> change.apply(thing));
  }

  /** A new object; what was made there before is another one, and nobody knows it any more. */
  Held.Of make(Key key, Thing thing) {
    if (things.contains(key) || nodes.contains(key)) {
      forget(key, Held.UNKNOWN);
    }
    things.put(key, thing);
    return new Held.Of(key);
  }

  /** Every variable that holds the object holds {@code instead}, and nothing refers to it. */
  void forget(Key key, Held instead) {
    Held gone = new Held.Of(key);
    List<Held> had = fields.of(key);
    fields.drop(key);
    had.forEach(this::publish);
    slots.replaceAll((slot, held) -> Held.replaced(held, gone, instead));
    fields.replace(gone, instead);
    things.remove(key);
    nodes.remove(key);
    closeScope(key);
    things.replaceAll((other, thing) -> thing.without(key));
    nodes.replaceAll((other, node) -> node.without(key));
    if (tape.collector().filter(key::equals).isPresent()) {
      tape = Tape.UNKNOWN;
    }
  }

  /** A recorded operation is done again: what it was before is another one. */
  void forgetNode(Key key) {
    if (nodes.remove(key)) {
      nodes.replaceAll((other, node) -> node.withoutInput(key));
      things.replaceAll(
          (other, thing) ->
              thing.grad().node().filter(key::equals).isPresent()
                  ? thing.with(thing.grad().withoutNode(key))
                  : thing);
    }
  }

  /** Somebody keeps it, and may do with it what can be done with such an object later. */
  void publish(Held held) {
    boolean leaf = thing(held).filter(thing -> thing.grad().part() == Grad.Part.LEAF).isPresent();
    share(held);
    if (leaf) {
      change(((Held.Of) held).key(), thing -> thing.with(thing.grad().with(Grad.Part.LEAF)));
    }
  }

  /** Code that is not followed may run backward: then there are gradients to step by. */
  void mayGoBack() {
    things.replaceAll(
        (key, thing) ->
            thing.kind() == Kind.OBJECT && thing.grad().part() == Grad.Part.NONE
                ? thing.with(thing.grad().with(Grad.Part.UNKNOWN))
                : thing);
  }

  /** Code that is not followed may reach what a variable holds, and all that hangs on it. */
  void share(Held held) {
    share(held, new HashSet<>());
  }

  private void share(Held held, Set<Key> seen) {
    if (held instanceof Held.Code code) {
      code.captured().forEach(each -> share(each, seen));
      share(code.self(), seen);
      mayGoBack();
      return;
    }
    if (!(held instanceof Held.Of of) || !seen.add(of.key())) {
      return;
    }
    Optional<Thing> known = things.get(of.key());
    if (known.isEmpty()) {
      return;
    }
    Thing thing = known.get();
    if (thing.owner() instanceof Owner.Of owner) {
      handedOut = with(handedOut, Set.of(owner.key()));
    }
    thing.elements().ifPresent(list -> list.forEach(element -> share(element, seen)));
    thing.recent().forEach(element -> share(element, seen));
    thing.kin().forEach(key -> share(new Held.Of(key), seen));
    boolean hides = !thing.shared();
    boolean list = thing.kind() == Kind.LIST;
    Thing now = thing.asShared().holding(list ? Optional.empty() : thing.elements());
    things.put(of.key(), now.lately(List.of()));
    List<Key> kin =
        things.view().entrySet().stream()
            .filter(entry -> entry.getValue().kin().contains(of.key()))
            .map(Map.Entry::getKey)
            .toList();
    kin.forEach(key -> share(new Held.Of(key), seen));
    if (hides) {
      fields.of(of.key()).forEach(this::publish);
    }
  }

  private static Set<Key> with(Set<Key> some, Set<Key> more) {
    if (some.containsAll(more)) {
      return some;
    }
    Set<Key> all = new TreeSet<>(some);
    all.addAll(more);
    return Collections.unmodifiableSet(all);
  }

  /** Takes over what holds on another edge to the same place; whether anything changed. */
  boolean join(Memory met) {
    if (isSame(met)) {
      return false;
    }
    Memory before = copy();
    Lists lists = new Lists(this);
    Set<Key> uneven = lists.uneven(met);
    Memory other = uneven.isEmpty() ? met : met.copy();
    boolean changed = lists.align(other, uneven);
    Set<Held> blurred = new LinkedHashSet<>();
    Set<Held> mixed = new LinkedHashSet<>();
    changed |= fields.join(other.fields, things, other.things, mixed);
    changed |= things.merge(other.things, Thing::join);
    changed |= nodes.merge(other.nodes, Node::join);
    changed |= joinSlots(other, blurred);
    if (!other.scopes.containsAll(scopes)) {
      scopes = scopes.stream().filter(other.scopes::contains).toList();
      changed = true;
    }
    handedOut = with(handedOut, other.handedOut);
    tape = Tape.join(tape, other.tape);
    recording &= other.recording;
    off &= other.off;
    blurred.forEach(this::share);
    mixed.forEach(this::publish);
    return changed
        || !tape.equals(before.tape)
        || recording != before.recording
        || off != before.off
        || handedOut.size() != before.handedOut.size()
        || (!(blurred.isEmpty() && mixed.isEmpty()) && !things.view().equals(before.things.view()));
  }

  private boolean isSame(Memory other) {
    return slots.isSame(other.slots)
        && things.isSame(other.things)
        && nodes.isSame(other.nodes)
        && fields.isSame(other.fields)
        && scopes.equals(other.scopes)
        && handedOut.equals(other.handedOut)
        && tape.equals(other.tape)
        && recording == other.recording
        && off == other.off;
  }

  /** Whether what a variable holds is another thing from here on. */
  private boolean joinSlots(Memory other, Set<Held> blurred) {
    if (slots.isSame(other.slots)) {
      return false;
    }
    boolean changed =
        slots.removeIf((slot, held) -> slot.isRegister() && !held.equals(other.held(slot)));
    for (Map.Entry<Slot, Held> entry : other.slots.view().entrySet()) {
      Slot slot = entry.getKey();
      Optional<Held> own = slots.get(slot);
      if (own.isEmpty() && !slot.isRegister()) {
        changed |= slots.put(slot, entry.getValue());
      } else if (own.isPresent() && !own.get().equals(entry.getValue())) {
        // One variable for two objects: what is done to it, is done to either.
        blurred.add(own.get());
        blurred.add(entry.getValue());
        changed |= slots.put(slot, Held.UNKNOWN);
      }
    }
    return changed;
  }
}
