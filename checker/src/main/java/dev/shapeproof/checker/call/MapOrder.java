package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The order in which Java walks the keys of a map, where it can be told: by insertion, by the keys,
 * or by the table of a {@code HashMap}, which follows from the hash codes of texts and numbers.
 */
final class MapOrder {
  /** The field with the number of entries that a map was made for. */
  private static final String CAPACITY = "capacity";

  /** The field that says that entries have been taken out. */
  static final String REMOVED = "removed";

  private static final int USUAL = 16;

  /** So many keys in one place of the table are kept in another way. */
  private static final int CROWD = 8;

  private final Function<Value, OptionalInt> ordinal;

  /** {@code ordinal} of a constant of an enum. */
  MapOrder(Function<Value, OptionalInt> ordinal) {
    this.ordinal = ordinal;
  }

  /** The keys, given in the order in which they came; empty where nobody can tell. */
  Optional<List<Value>> of(ObjectState map, List<Value> keys) {
    return switch (map.type().name()) {
      // what is fixed is walked in any order, so that every one is as good as another
      case "java.util.LinkedHashMap", "java.util.Map" -> Optional.of(keys);
      case "java.util.TreeMap" -> sorted(keys, this::rank);
      case "java.util.EnumMap" -> sorted(keys, this::enumRank);
      case "java.util.HashMap" -> hashed(map, keys);
      // as the other one, as long as it does not grow
      case "java.util.concurrent.ConcurrentHashMap" ->
          keys.size() < USUAL * 3 / 4 ? hashed(map, keys) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A key by which others are compared: numbers by their value, texts by their letters. */
  private record Rank(long number, String letters) {
    static final Comparator<Rank> ORDER =
        Comparator.comparingLong(Rank::number).thenComparing(Rank::letters);
  }

  private Optional<Rank> rank(Value key) {
    if (key instanceof Value.Int integer) {
      OptionalLong constant = integer.term().constant();
      return constant.isPresent()
          ? Optional.of(new Rank(constant.getAsLong(), ""))
          : Optional.empty();
    }
    return Displays.isConstant(key)
        ? Optional.of(new Rank(0, Displays.text((Value.Text) key)))
        : enumRank(key);
  }

  private Optional<Rank> enumRank(Value key) {
    OptionalInt place = ordinal.apply(key);
    return place.isPresent() ? Optional.of(new Rank(place.getAsInt(), "")) : Optional.empty();
  }

  private static Optional<List<Value>> sorted(
      List<Value> keys, Function<Value, Optional<Rank>> rank) {
    Map<Value, Rank> ranks = new HashMap<>();
    for (Value key : keys) {
      Optional<Rank> found = rank.apply(key);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      ranks.put(key, found.get());
    }
    List<Value> sorted = new ArrayList<>(keys);
    sorted.sort(Comparator.comparing(ranks::get, Rank.ORDER));
    return Optional.of(sorted);
  }

  /** The members of a set so small that its table has never grown, however it was made. */
  static Optional<List<Value>> hashed(List<Value> members) {
    return members.size() < USUAL * 3 / 4
        ? hashed(OptionalInt.of(USUAL), members)
        : Optional.empty();
  }

  private static Optional<List<Value>> hashed(ObjectState map, List<Value> keys) {
    return hashed(table(map, keys.size()), keys);
  }

  private static Optional<List<Value>> hashed(OptionalInt table, List<Value> keys) {
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Map<Value, Integer> places = new HashMap<>();
    Map<Integer, Integer> crowds = new HashMap<>();
    for (Value key : keys) {
      OptionalInt hash = hash(key);
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      int spread = hash.getAsInt() ^ (hash.getAsInt() >>> 16);
      int place = spread & (table.getAsInt() - 1);
      places.put(key, place);
      if (crowds.merge(place, 1, Integer::sum) >= CROWD) {
        return Optional.empty();
      }
    }
    List<Value> sorted = new ArrayList<>(keys);
    sorted.sort(Comparator.comparing(places::get)); // in one place they stay as they came
    return Optional.of(sorted);
  }

  /** How long the table is after so many entries. */
  private static OptionalInt table(ObjectState map, int entries) {
    Value capacity = map.fields().getOrDefault(CAPACITY, new Value.Null());
    if (map.fields().containsKey(REMOVED)) {
      return OptionalInt.empty();
    }
    int length = USUAL;
    if (capacity instanceof Value.Int asked && asked.term().constant().isPresent()) {
      length = 1;
      while (length < asked.term().constant().getAsLong() && length < 1 << 16) {
        length *= 2;
      }
    } else if (!(capacity instanceof Value.Null)) {
      return OptionalInt.empty();
    }
    for (int count = 1; count <= entries; count++) {
      length *= count > length * 3 / 4 ? 2 : 1;
    }
    return OptionalInt.of(length);
  }

  private static OptionalInt hash(Value key) {
    if (Displays.isConstant(key)) {
      return OptionalInt.of(Displays.text((Value.Text) key).hashCode());
    }
    if (key instanceof Value.Int integer && integer.term().constant().isPresent()) {
      long number = integer.term().constant().getAsLong();
      // an Integer and a Long alike
      return number >= 0 && number <= Integer.MAX_VALUE
          ? OptionalInt.of((int) number)
          : OptionalInt.empty();
    }
    return OptionalInt.empty();
  }
}
