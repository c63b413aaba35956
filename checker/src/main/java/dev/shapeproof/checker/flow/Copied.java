package dev.shapeproof.checker.flow;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A map that is shared with the states around until it is first written to. */
final class Copied<K, V> {
  private Snapshot<K, V> shared;
  private Optional<SortedMap<K, V>> own = Optional.empty();

  Copied(Map<K, V> map) {
    shared = Snapshot.of(map);
  }

  Map<K, V> read() {
    return own.isPresent() ? own.get() : shared;
  }

  Map<K, V> written() {
    if (own.isEmpty()) {
      own = Optional.of(shared.copy());
    }
    return own.get();
  }

  /** What it holds now, for a state to keep. */
  Snapshot<K, V> frozen() {
    if (own.isPresent()) {
      shared = Snapshot.taking(own.get());
      own = Optional.empty();
    }
    return shared;
  }

  void become(Map<K, V> other) {
    shared = Snapshot.of(other);
    own = Optional.empty();
  }
}
