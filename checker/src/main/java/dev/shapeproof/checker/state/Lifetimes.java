package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is open, who belongs to whom, and what closing does. */
final class Lifetimes {
  private final Frame frame;
  private final Session session;
  private final Memory memory;
  private final Complaining complaining;

  Lifetimes(Frame frame, Session session, Memory memory, Complaining complaining) {
    this.frame = frame;
    this.session = session;
    this.memory = memory;
    this.complaining = complaining;
  }

  /** Whether all that a call needs is open. */
  void used(ModelMethod method, Calling.Site site) {
    boolean needsReceiver =
        !method.is(Flag.AFTER_CLOSE) && !method.is(Flag.ASKS_OPEN) && !method.is(Flag.CLOSES);
    if (needsReceiver && !site.creates()) {
      used(site.receiver(), 0, site, method.is(Flag.NEEDS_OPEN));
    }
    if (method.demands() || method.is(Flag.ATTACHES) || method.is(Flag.LENDS)) {
      for (int i = 0; i < site.arguments().size(); i++) {
        used(site.arguments().get(i), i + 1, site, false);
      }
    }
    new Meaning(method)
        .operation()
        .ifPresent(
            operation ->
                operation.operands().values().stream()
                    .filter(place -> place >= 0 && place < site.arguments().size())
                    .forEach(place -> usedAll(site.arguments().get(place), place + 1, site)));
  }

  /** An operation reads each element of a list. */
  private void usedAll(Held held, int place, Calling.Site site) {
    Optional<Thing> list = memory.thing(held).filter(thing -> thing.kind() == Kind.LIST);
    if (list.isEmpty() || list.get().shared()) {
      return;
    }
    Key key = ((Held.Of) held).key();
    Lists lists = new Lists(memory);
    Optional<Life> closed =
        Stream.concat(
                lists.known(key).flatMap(each -> memory.thing(each).stream()).map(Thing::life),
                lists.common(key).map(Lists.Common::life).stream())
            .filter(Life::isClosed)
            .findFirst();
    if (closed.isPresent()) {
      complaining.closedElement(site, place, closed.get(), memory);
      lists.known(key).forEach(each -> only(each).ifPresent(this::maybeOpen));
      maybeOpen(key);
    }
  }

  /** One report; what it is from here on, nobody asks. */
  private void maybeOpen(Key key) {
    memory.change(key, known -> known.with(Life.UNSURE).with(Owner.UNKNOWN));
  }

  /**
   * @param asked whether the call fails on whatever is closed
   */
  private void used(Held held, int place, Calling.Site site, boolean asked) {
    Optional<Thing> thing = memory.thing(held);
    if (thing.isEmpty()
        || !thing.get().life().isClosed()
        || !(asked || isFreed(thing.get().kind()))) {
      return;
    }
    complaining.closed(site, place, thing.get(), memory);
    maybeOpen(((Held.Of) held).key());
  }

  /** Whether what stands for it is gone when it is closed; others are mere holders of such. */
  private static boolean isFreed(Kind kind) {
    return kind == Kind.TENSOR || kind == Kind.MANAGER;
  }

  /** What a call does to the objects that it is about. */
  void changed(ModelMethod method, Calling.Site site) {
    if (method.is(Flag.CLOSES)) {
      close(site, method.is(Flag.FREES));
    } else if (method.is(Flag.ASKS_OPEN)) {
      only(site.receiver()).ifPresent(key -> memory.change(key, one -> one.with(Life.UNSURE)));
    } else if (method.is(Flag.ATTACHES)) {
      attach(site);
    } else if (method.is(Flag.LENDS)) {
      site.arguments().forEach(held -> move(held, Owner.UNKNOWN));
      move(site.receiver(), Owner.UNKNOWN);
    } else if (method.is(Flag.DETACHES)) {
      move(site.receiver(), Owner.NOBODY);
    } else if (method.is(Flag.HANDS_UP)) {
      Owner above = memory.thing(site.receiver()).map(Thing::owner).orElse(Owner.UNKNOWN);
      site.arguments().forEach(held -> move(held, above));
    } else if (method.is(Flag.KEEPS)) {
      site.arguments().forEach(this::keep);
    }
  }

  private static Optional<Key> only(Held held) {
    return held instanceof Held.Of of ? Optional.of(of.key()) : Optional.empty();
  }

  private void close(Calling.Site site, boolean frees) {
    Optional<Thing> thing = memory.thing(site.receiver());
    if (thing.isEmpty()) {
      return;
    }
    Key key = ((Held.Of) site.receiver()).key();
    Spot at = frame.spot(site.at());
    if (thing.get().kind() == Kind.LIST) {
      List<Held> all = thing.get().elements().orElse(List.of());
      all.forEach(held -> only(held).ifPresent(each -> end(each, at, Optional.empty())));
      memory.change(key, list -> list.holding(list.elements().map(any -> List.of())));
      return;
    }
    end(key, at, Optional.empty());
    Optional<Key> storage = thing.get().grad().storage();
    if (frees && storage.isPresent()) {
      List<Key> showing = new ArrayList<>();
      memory
          .things()
          .forEach(
              (other, each) -> {
                if (each.kind() == Kind.TENSOR && each.grad().storage().equals(storage)) {
                  showing.add(other);
                }
              });
      showing.forEach(other -> end(other, at, Optional.of(key)));
    }
  }

  /** An object is closed, and all that belongs to it. */
  private void end(Key key, Spot at, Optional<Key> with) {
    Optional<Thing> thing = memory.thing(key);
    if (thing.isEmpty() || thing.get().life().isClosed()) {
      return;
    }
    memory.change(key, one -> one.with(Life.closed(new Life.End(at, with))));
    if (with.isEmpty()) {
      // one of those that may be it, nobody knows which
      Stream.concat(new Lists(memory).neighbours(thing.get()).stream(), thing.get().kin().stream())
          .filter(other -> !other.equals(key))
          .toList()
          .forEach(this::maybeEnded);
    }
    memory.closeScope(key);
    List<Key> belonging = new ArrayList<>();
    memory
        .things()
        .forEach(
            (other, each) -> {
              if (each.owner().equals(new Owner.Of(key)) || each.scope().equals(Optional.of(key))) {
                belonging.add(other);
              }
            });
    belonging.forEach(other -> end(other, at, Optional.of(key)));
  }

  private void maybeEnded(Key key) {
    memory.change(key, one -> one.life().isClosed() ? one : one.with(Life.UNSURE));
  }

  private void attach(Calling.Site site) {
    Optional<Thing> receiver = memory.thing(site.receiver());
    if (receiver.filter(one -> one.kind() == Kind.MANAGER).isPresent()) {
      Owner owner = new Owner.Of(((Held.Of) site.receiver()).key());
      site.arguments().forEach(held -> move(held, owner));
      return;
    }
    Owner owner =
        site.arguments().stream()
            .flatMap(held -> only(held).stream())
            .findFirst()
            .<Owner>map(Owner.Of::new)
            .orElse(Owner.UNKNOWN);
    move(site.receiver(), owner);
  }

  /** Something belongs to another one from here on; so do the elements of a list. */
  private void move(Held held, Owner owner) {
    Optional<Thing> thing = memory.thing(held);
    if (thing.isEmpty() || thing.get().kind() == Kind.MANAGER) {
      return;
    }
    Key key = ((Held.Of) held).key();
    thing.get().elements().ifPresent(all -> all.forEach(each -> move(each, owner)));
    memory.change(key, one -> one.with(owner));
    List<Key> kin = new ArrayList<>(thing.get().kin());
    memory
        .things()
        .forEach(
            (other, each) -> {
              if (each.kin().contains(key)) {
                kin.add(other);
              }
            });
    kin.addAll(new Lists(memory).neighbours(thing.get()));
    kin.forEach(
        other -> memory.change(other, one -> other.equals(key) ? one : one.with(Owner.UNKNOWN)));
  }

  /** An array is taken out of the scope that it was made in. */
  private void keep(Held held) {
    Optional<Thing> thing = memory.thing(held);
    if (thing.isPresent()) {
      thing.get().elements().ifPresent(all -> all.forEach(this::keep));
      memory.change(((Held.Of) held).key(), one -> one.inScope(Optional.empty()));
      thing.get().kin().forEach(key -> memory.change(key, one -> one.inScope(Optional.empty())));
    }
  }

  /** With what a new object is freed. */
  Owner owner(ModelMethod method, Calling.Site site) {
    boolean owned = method.is(Flag.OWNS);
    if ((method.is(Flag.OPENS) && !owned) || method.is(Flag.RECORDS) || site.creates()) {
      return Owner.NOBODY;
    }
    Optional<Thing> receiver = memory.thing(site.receiver());
    // A manager that another one only names, such as its parent, does not belong to it.
    boolean made =
        receiver.filter(one -> one.kind() == Kind.MANAGER).isPresent()
            && !session.models().kindOf(site.method().result()).equals(Optional.of(Kind.MANAGER));
    if (owned || made) {
      return only(site.receiver()).<Owner>map(Owner.Of::new).orElse(Owner.UNKNOWN);
    }
    List<TypeRef> parameters = site.method().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (session.models().kindOf(parameters.get(i)).filter(Kind.MANAGER::equals).isPresent()) {
        return only(site.arguments().get(i)).<Owner>map(Owner.Of::new).orElse(Owner.UNKNOWN);
      }
    }
    if (session.models().kindOf(site.method().owner()).filter(Kind.TENSOR::equals).isPresent()) {
      return receiver.map(Thing::owner).orElse(Owner.UNKNOWN);
    }
    if (method.is(Flag.FOLLOWS) && !session.contexts().hasOwnBlocks(site.at().file())) {
      return shared(site.arguments().stream().filter(this::isList).toList());
    }
    return new Meaning(method).operation().isPresent() ? shared(site.arguments()) : Owner.UNKNOWN;
  }

  private boolean isList(Held held) {
    return memory.thing(held).filter(thing -> thing.kind() == Kind.LIST).isPresent();
  }

  /** The owner that all arrays among the arguments have. */
  private Owner shared(List<Held> arguments) {
    List<Owner> owners =
        arguments.stream()
            .flatMap(held -> memory.thing(held).stream())
            .flatMap(
                thing ->
                    thing.kind() == Kind.TENSOR || thing.elements().isEmpty()
                        ? Stream.of(thing.owner())
                        : thing.elements().get().stream()
                            .map(
                                held -> memory.thing(held).map(Thing::owner).orElse(Owner.UNKNOWN)))
            .distinct()
            .toList();
    return owners.size() == 1 ? owners.get(0) : Owner.UNKNOWN;
  }
}
