package dev.shapeproof.checker.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A map of which a copy costs nothing until one of the two changes. */
final class CowMap<K, V> {
  private Map<K, V> entries;
  private boolean shared;

  CowMap() {
    this(new LinkedHashMap<>(), false);
  }

  private CowMap(Map<K, V> entries, boolean shared) {
    this.entries = entries;
    this.shared = shared;
  }

  CowMap<K, V> copy() {
    shared = true;
    return new CowMap<>(entries, true);
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  boolean contains(K key) {
    return entries.containsKey(key);
  }

  /** What is in it now, to read. */
  Map<K, V> view() {
    return Collections.unmodifiableMap(entries);
  }

  private Map<K, V> own() {
    if (shared) {
      entries = new LinkedHashMap<>(entries);
      shared = false;
    }
    return entries;
  }

  /** Whether that changed anything. */
  boolean put(K key, V value) {
    if (value.equals(entries.get(key))) {
      return false;
    }
    own().put(key, value);
    return true;
  }

  boolean remove(K key) {
    return entries.containsKey(key) && own().remove(key) != null;
  }

  boolean removeIf(BiPredicate<K, V> gone) {
    boolean any =
        entries.entrySet().stream().anyMatch(entry -> gone.test(entry.getKey(), entry.getValue()));
    return any && own().entrySet().removeIf(entry -> gone.test(entry.getKey(), entry.getValue()));
  }

  /** Each value by what a function makes of it, which is the value itself for most. */
  void replaceAll(BiFunction<K, V, V> change) {
    Map<K, V> changed = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          V now = change.apply(key, value);
          if (!isOne(now, value)) {
            changed.put(key, now);
          }
        });
    if (!changed.isEmpty()) {
      own().putAll(changed);
    }
  }

  void change(K key, BiFunction<K, V, V> change) {
    V value = entries.get(key);
    if (value != null) {
      put(key, change.apply(key, value));
    }
  }

  /** Takes in another one; whether that changed anything. */
  boolean merge(CowMap<K, V> other, BiFunction<V, V, V> joined) {
    if (isSame(other)) {
      return false;
    }
    boolean changed = false;
    for (Map.Entry<K, V> entry : other.entries.entrySet()) {
      V mine = entries.get(entry.getKey());
      if (!isOne(mine, entry.getValue())) {
        V both = mine == null ? entry.getValue() : joined.apply(mine, entry.getValue());
        changed |= put(entry.getKey(), both);
      }
    }
    return changed;
  }

  boolean isSame(CowMap<K, V> other) {
    return isOne(entries, other.entries);
  }

  /** Whether these are one object: then nothing needs to be compared. */
  private static boolean isOne(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }
}
