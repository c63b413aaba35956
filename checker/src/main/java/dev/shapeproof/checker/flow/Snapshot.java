package dev.shapeproof.checker.flow;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sorted map that never changes, so that states may share it: most edges change nothing. */
final class Snapshot<K, V> extends AbstractMap<K, V> {
  private final SortedMap<K, V> map;

  private Snapshot(SortedMap<K, V> map) {
    this.map = map;
  }

  /** What a map holds now. */
  static <K, V> Snapshot<K, V> of(Map<K, V> map) {
    return map instanceof Snapshot<K, V> same ? same : new Snapshot<>(new TreeMap<>(map));
  }

  /** The same without a copy, of a map that nobody writes to any more. */
  static <K, V> Snapshot<K, V> taking(SortedMap<K, V> map) {
    return new Snapshot<>(map);
  }

  /** A copy to write to. */
  SortedMap<K, V> copy() {
    return new TreeMap<>(map);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return map.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public Set<K> keySet() {
    return Collections.unmodifiableSet(map.keySet());
  }

  @Override
  public Collection<V> values() {
    return Collections.unmodifiableCollection(map.values());
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return Collections.unmodifiableMap(map).entrySet();
  }
}
