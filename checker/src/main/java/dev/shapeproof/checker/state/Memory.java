package dev.shapeproof.checker.state;

import dev.shapeproof.checker.model.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known at one place: variables, objects, recorded operations. It moves through a block.
 */
final class Memory {
  private final Map<Slot, Held> slots;
  private final Map<Key, Thing> things;
  private final Map<Key, Node> nodes;
  private final Map<String, Held> fields;
  private final List<Key> scopes;

  /** Managers whose arrays others have got hold of. */
  private final Set<Key> handedOut = new TreeSet<>();

  private Tape tape;

  /**
   * A variable ({@code index >= 0}), register (below) or {@code this} of one of the open frames.
   */
  record Slot(int depth, int index) implements Comparable<Slot> {
    static final int THIS = Integer.MIN_VALUE;

    static Slot register(int depth, int register) {
      return new Slot(depth, -1 - register);
    }

    boolean isRegister() {
      return index < 0 && index != THIS;
    }

    @Override
    public int compareTo(Slot other) {
      int byDepth = Integer.compare(depth, other.depth);
      return byDepth != 0 ? byDepth : Integer.compare(index, other.index);
    }
  }

  Memory() {
    this(
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new ArrayList<>(),
        Tape.UNKNOWN);
  }

  private Memory(
      Map<Slot, Held> slots,
      Map<Key, Thing> things,
      Map<Key, Node> nodes,
      Map<String, Held> fields,
      List<Key> scopes,
      Tape tape) {
    this.slots = slots;
    this.things = things;
    this.nodes = nodes;
    this.fields = fields;
    this.scopes = scopes;
    this.tape = tape;
  }

  Memory copy() {
    Memory copy =
        new Memory(
            new TreeMap<>(slots),
            new TreeMap<>(things),
            new TreeMap<>(nodes),
            new TreeMap<>(fields),
            new ArrayList<>(scopes),
            tape);
    copy.handedOut.addAll(handedOut);
    return copy;
  }

  Held held(Slot slot) {
    return slots.getOrDefault(slot, Held.UNKNOWN);
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
    slots.clear();
    slots.putAll(after.slots);
    things.clear();
    things.putAll(after.things);
    nodes.clear();
    nodes.putAll(after.nodes);
    fields.clear();
    fields.putAll(after.fields);
    scopes.clear();
    scopes.addAll(after.scopes);
    handedOut.addAll(after.handedOut);
    tape = after.tape;
  }

  /** The variables of frames above this depth are no more. */
  void leave(int depth) {
    slots.keySet().removeIf(slot -> slot.depth() > depth);
  }

  Optional<Held> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** What {@code this} of the outermost frame has in a field. */
  Optional<Held> ownField(String field) {
    return held(new Slot(0, Slot.THIS)) instanceof Held.Of self
        ? field(self.key().site() + "|" + field)
        : Optional.empty();
  }

  void setField(String name, Held held) {
    fields.put(name, held);
  }

  /** Other code may have written fields: all but those of which nobody can. */
  void forgetFields(Predicate<String> kept) {
    fields.keySet().removeIf(name -> !kept.test(name));
  }

  void forgetFieldsNamed(String field) {
    fields.keySet().removeIf(name -> name.endsWith("|" + field));
  }

  Optional<Thing> thing(Held held) {
    return held instanceof Held.Of of
        ? Optional.ofNullable(things.get(of.key()))
        : Optional.empty();
  }

  Optional<Thing> thing(Key key) {
    return Optional.ofNullable(things.get(key));
  }

  Map<Key, Thing> things() {
    return things;
  }

  /** What a frame itself opened, is open still, and nobody else can close. */
  List<Thing> leaked(Frame frame) {
    return things.entrySet().stream()
        .filter(entry -> entry.getKey().site().lastIndexOf('/') == frame.path().length())
        .filter(entry -> !handedOut.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(
            thing ->
                thing.kind() == Kind.MANAGER
                    && thing.owner().equals(Owner.NOBODY)
                    && !thing.shared()
                    && thing.life().equals(Life.OPEN))
        .toList();
  }

  Map<Key, Node> nodes() {
    return nodes;
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
    scopes.add(scope);
  }

  void closeScope(Key scope) {
    scopes.remove(scope);
  }

  void change(Key key, UnaryOperator<Thing> change) {
    things.computeIfPresent(key, (k, thing) -> change.apply(thing));
  }

  void changeAll(UnaryOperator<Thing> change) {
    things.replaceAll((key, thing) -> change.apply(thing));
  }

  /** A new object; what was made there before is another one, and nobody knows it any more. */
  Held.Of make(Key key, Thing thing) {
    if (things.containsKey(key) || nodes.containsKey(key)) {
      forget(key, Held.UNKNOWN);
    }
    things.put(key, thing);
    return new Held.Of(key);
  }

  /** Every variable that holds the object holds {@code instead}, and nothing refers to it. */
  void forget(Key key, Held instead) {
    Held gone = new Held.Of(key);
    slots.replaceAll((slot, held) -> held.equals(gone) ? instead : held);
    fields.replaceAll((name, held) -> held.equals(gone) ? instead : held);
    things.remove(key);
    nodes.remove(key);
    scopes.remove(key);
    things.replaceAll((other, thing) -> thing.without(key));
    nodes.replaceAll((other, node) -> node.without(key));
    if (tape.collector().filter(key::equals).isPresent()) {
      tape = Tape.UNKNOWN;
    }
  }

  /** A recorded operation is done again: what it was before is another one. */
  void forgetNode(Key key) {
    if (nodes.remove(key) != null) {
      nodes.replaceAll((other, node) -> node.withoutInput(key));
      things.replaceAll((other, thing) -> thing.with(thing.grad().withoutNode(key)));
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

  /** Code that is not followed may reach what a variable holds, and all that hangs on it. */
  void share(Held held) {
    share(held, new HashSet<>());
  }

  private void share(Held held, Set<Key> seen) {
    if (!(held instanceof Held.Of of) || !seen.add(of.key())) {
      return;
    }
    Thing thing = things.get(of.key());
    if (thing == null) {
      return;
    }
    if (thing.owner() instanceof Owner.Of owner) {
      handedOut.add(owner.key());
    }
    thing.elements().ifPresent(list -> list.forEach(element -> share(element, seen)));
    thing.kin().forEach(key -> share(new Held.Of(key), seen));
    things.put(
        of.key(),
        thing.asShared().holding(thing.kind() == Kind.LIST ? Optional.empty() : thing.elements()));
    things.forEach(
        (key, other) -> {
          if (other.kin().contains(of.key())) {
            share(new Held.Of(key), seen);
          }
        });
  }

  /** Takes over what holds on another edge to the same place; whether anything changed. */
  boolean join(Memory other) {
    Memory before = copy();
    Set<Held> blurred = new HashSet<>();
    other.things.forEach((key, thing) -> things.merge(key, thing, Thing::join));
    other.nodes.forEach((key, node) -> nodes.merge(key, node, Node::join));
    joinSlots(other, blurred);
    fields.entrySet().removeIf(entry -> !entry.getValue().equals(other.fields.get(entry.getKey())));
    scopes.retainAll(other.scopes);
    handedOut.addAll(other.handedOut);
    tape = Tape.join(tape, other.tape);
    blurred.forEach(this::share);
    return !before.equals(this);
  }

  private void joinSlots(Memory other, Set<Held> blurred) {
    slots.keySet().removeIf(slot -> slot.isRegister() && !held(slot).equals(other.held(slot)));
    other.slots.forEach(
        (slot, held) -> {
          Held own = slots.get(slot);
          if (own == null && !slot.isRegister()) {
            slots.put(slot, held);
          } else if (own != null && !own.equals(held)) {
            // One variable for two objects: what is done to it, is done to either.
            blurred.addAll(List.of(own, held));
            slots.put(slot, Held.UNKNOWN);
          }
        });
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Memory other
        && slots.equals(other.slots)
        && things.equals(other.things)
        && nodes.equals(other.nodes)
        && fields.equals(other.fields)
        && scopes.equals(other.scopes)
        && handedOut.equals(other.handedOut)
        && tape.equals(other.tape);
  }

  @Override
  public int hashCode() {
    return Objects.hash(slots, things, fields);
  }
}
