package dev.shapeproof.checker.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What fields hold, each under the class that has it or the object. What an object holds that was
 * made in sight and that no other code can reach, no other code can write.
 */
final class FieldValues {
  private final CowMap<String, Held> values;

  FieldValues() {
    this(new CowMap<>());
  }

  private FieldValues(CowMap<String, Held> values) {
    this.values = values;
  }

  FieldValues copy() {
    return new FieldValues(values.copy());
  }

  /** The name under which a field of an object is kept. */
  static String name(Key object, String field) {
    return object.site() + "|" + field;
  }

  private static Key object(String name) {
    return new Key(name.substring(0, name.lastIndexOf('|')));
  }

  Optional<Held> get(String name) {
    return values.get(name);
  }

  void put(String name, Held held) {
    values.put(name, held);
  }

  boolean holds(Held held) {
    return values.view().containsValue(held);
  }

  /** Other code may have written those of a name, but of objects that it cannot reach. */
  void forget(Predicate<String> written, Predicate<Key> isPrivate) {
    values.removeIf((name, held) -> written.test(name) && !isPrivate.test(object(name)));
  }

  void replace(Held gone, Held instead) {
    values.replaceAll((name, held) -> Held.replaced(held, gone, instead));
  }

  /** What an object holds. */
  List<Held> of(Key object) {
    String start = name(object, "");
    return values.view().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(start))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** An object is no more what it was. */
  void drop(Key object) {
    String start = name(object, "");
    values.removeIf((name, held) -> name.startsWith(start));
  }

  boolean isSame(FieldValues other) {
    return values.isSame(other.values);
  }

  /**
   * Takes over what holds on another edge to the same place; whether anything changed.
   *
   * @param mine the objects on this edge
   * @param others those on the other one
   * @param mixed takes in what a field holds that may hold something else
   */
  boolean join(
      FieldValues other, CowMap<Key, Thing> mine, CowMap<Key, Thing> others, Set<Held> mixed) {
    if (isSame(other)) {
      return false;
    }
    boolean changed = false;
    Set<String> names = new TreeSet<>(values.view().keySet());
    names.addAll(other.values.view().keySet());
    for (String name : names) {
      Optional<Held> one = values.get(name);
      Optional<Held> two = other.values.get(name);
      Optional<Thing> here = mine.get(object(name));
      Optional<Thing> there = others.get(object(name));
      boolean own = here.filter(Thing::isPrivate).isPresent();
      boolean its = there.filter(Thing::isPrivate).isPresent();
      if (one.equals(two) || (there.isEmpty() && own)) {
        continue;
      }
      if (here.isEmpty() && its) {
        changed |= values.put(name, two.orElseThrow());
        continue;
      }
      one.filter(held -> own).ifPresent(mixed::add);
      two.filter(held -> its).ifPresent(mixed::add);
      changed |= values.remove(name);
    }
    return changed;
  }
}
