package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lists hold of which not every element is known, since rounds of a loop have added to them:
 * the last ones by themselves, and what all before have in common as owner and life of the list.
 */
final class Lists {
  private final Memory memory;

  Lists(Memory memory) {
    this.memory = memory;
  }

  /** What all elements of a list have in common. */
  record Common(Owner owner, Life life) {
    private static final Common NOTHING = new Common(Owner.UNKNOWN, Life.UNSURE);

    private static Common join(Common one, Common other) {
      return new Common(Owner.join(one.owner, other.owner), Life.join(one.life, other.life));
    }
  }

  /** One more element at the end. */
  void append(Key list, Held added) {
    Optional<List<Held>> all = memory.thing(list).flatMap(Thing::elements);
    if (all.isPresent() && all.get().size() < Thing.LONGEST) {
      memory.change(list, thing -> thing.holding(Optional.of(with(all.get(), added))));
      return;
    }
    if (all.isPresent() || recent(list).size() >= Thing.LONGEST) {
      fold(list, common(list), List.of());
    }
    memory.change(list, thing -> thing.lately(with(recent(list), added)));
    mark(list, added);
  }

  private static List<Held> with(List<Held> all, Held added) {
    List<Held> more = new ArrayList<>(all);
    more.add(added);
    return more;
  }

  private List<Held> recent(Key list) {
    return memory.thing(list).map(Thing::recent).orElse(List.of());
  }

  /** Each element that is known by itself. */
  Stream<Held> known(Key list) {
    return memory.thing(list).stream()
        .flatMap(thing -> thing.elements().orElse(thing.recent()).stream());
  }

  /** From here on it may be what is taken out of the list. */
  private void mark(Key list, Held element) {
    if (element instanceof Held.Of of && memory.thing(of.key()).isPresent()) {
      memory.change(of.key(), thing -> thing.akin(list));
    }
  }

  /** What any element of a list is; empty where it certainly has none. */
  Optional<Common> common(Key list) {
    return common(list, 0);
  }

  /**
   * An element of a list or an array of which nobody knows which one it is: it may be one that was
   * taken out before.
   *
   * @param at where it is taken out
   * @param walk what goes from element to element, or the list itself
   */
  Thing any(Kind kind, Span at, Key list, Key walk) {
    Common common = common(list).orElse(Common.NOTHING);
    Thing any = Thing.made(kind, at, common.owner()).with(common.life()).akin(list).akin(walk);
    return isShared(list) ? any.asShared() : any;
  }

  /** What all elements of a list are but some of the last that are known. */
  private Optional<Common> common(Key list, int butLast) {
    Optional<Thing> thing = memory.thing(list);
    List<Held> known = known(list).toList();
    Stream<Common> before =
        thing.filter(one -> one.elements().isEmpty()).stream()
            .map(one -> new Common(one.owner(), one.life()));
    return Stream.concat(
            before,
            known.subList(0, known.size() - butLast).stream()
                .map(held -> memory.thing(held))
                .map(
                    one -> one.map(it -> new Common(it.owner(), it.life())).orElse(Common.NOTHING)))
        .reduce(Common::join);
  }

  private void fold(Key list, Optional<Common> before, List<Held> last) {
    known(list).toList().forEach(held -> mark(list, held));
    Common all = before.orElse(Common.NOTHING);
    memory.change(
        list,
        thing -> thing.holding(Optional.empty()).lately(last).with(all.owner()).with(all.life()));
  }

  /**
   * Puts lists that hold different elements on two edges to the same place in one form, on both.
   *
   * @param theirs a copy of what holds on the other edge
   * @return whether that changed anything here
   */
  boolean align(Memory theirs, Set<Key> uneven) {
    boolean changed = false;
    for (Key list : uneven) {
      Map<Key, Thing> before = touched(list);
      if (isShared(list) || new Lists(theirs).isShared(list)) {
        memory.share(new Held.Of(list));
        theirs.share(new Held.Of(list));
      } else {
        Lists other = new Lists(theirs);
        List<Held> last = lastOfBoth(known(list).toList(), other.known(list).toList());
        Optional<Common> here = common(list, last.size());
        Optional<Common> there = other.common(list, last.size());
        fold(list, here.isPresent() ? here : there, last);
        other.fold(list, there.isPresent() ? there : here, last);
      }
      changed |= !before.equals(touched(before.keySet()));
    }
    return changed;
  }

  private static List<Held> lastOfBoth(List<Held> one, List<Held> other) {
    int same = 0;
    while (same < one.size()
        && same < other.size()
        && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
      same++;
    }
    return one.subList(one.size() - same, one.size());
  }

  private boolean isShared(Key list) {
    return memory.thing(list).filter(Thing::shared).isPresent();
  }

  private Map<Key, Thing> touched(Key list) {
    Set<Key> keys = new TreeSet<>(Set.of(list));
    known(list)
        .filter(Held.Of.class::isInstance)
        .map(held -> ((Held.Of) held).key())
        .forEach(keys::add);
    return touched(keys);
  }

  private Map<Key, Thing> touched(Set<Key> keys) {
    return keys.stream()
        .filter(key -> memory.thing(key).isPresent())
        .collect(Collectors.toMap(key -> key, key -> memory.thing(key).orElseThrow()));
  }

  /** Lists of both that do not hold the same elements. */
  Set<Key> uneven(Memory theirs) {
    Set<Key> found = new TreeSet<>();
    memory
        .things()
        .forEach(
            (key, one) -> {
              Optional<Thing> other =
                  one.kind() == Kind.LIST ? theirs.thing(key) : Optional.empty();
              if (other.isPresent() && areUneven(one, other.get())) {
                found.add(key);
              }
            });
    return found;
  }

  private static boolean areUneven(Thing one, Thing other) {
    boolean recent = !one.recent().isEmpty() || !other.recent().isEmpty();
    boolean shared = one.shared() || other.shared();
    return shared ? recent : recent || !one.elements().equals(other.elements());
  }

  /**
   * A walk over all elements has come to its end: as each round has closed its element, all are.
   * Empty where that cannot be, since there are elements and none has had its round.
   */
  Optional<Memory> walked(Held.More more) {
    Optional<Thing> last =
        memory.things().values().stream()
            .filter(thing -> thing.kin().contains(more.walk()))
            .findFirst();
    if (last.isEmpty()) {
      boolean any = memory.thing(more.container()).flatMap(Thing::elements).isPresent();
      return any && known(more.container()).findAny().isPresent()
          ? Optional.empty()
          : Optional.of(memory);
    }
    Life life = last.get().life();
    if (!life.isClosed()) {
      return Optional.of(memory);
    }
    Memory after = memory.copy();
    known(more.container())
        .filter(Held.Of.class::isInstance)
        .map(held -> ((Held.Of) held).key())
        .toList()
        .forEach(key -> after.change(key, one -> one.life().isClosed() ? one : one.with(life)));
    if (memory.thing(more.container()).filter(one -> one.elements().isEmpty()).isPresent()) {
      after.change(more.container(), list -> list.with(life));
    }
    return Optional.of(after);
  }

  private static boolean isContainer(Thing thing) {
    return thing.kind() == Kind.LIST || thing.elements().isPresent();
  }

  /** What may be any element of the lists that an object may be taken from. */
  List<Key> neighbours(Thing thing) {
    Set<Key> lists =
        thing.kin().stream()
            .filter(key -> memory.thing(key).filter(Lists::isContainer).isPresent())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Key> found = new TreeSet<>();
    for (Key list : lists) {
      known(list)
          .filter(Held.Of.class::isInstance)
          .map(held -> ((Held.Of) held).key())
          .forEach(found::add);
    }
    memory
        .things()
        .forEach(
            (key, other) -> {
              if (other.kin().stream().anyMatch(lists::contains)) {
                found.add(key);
              }
            });
    return List.copyOf(found);
  }
}
