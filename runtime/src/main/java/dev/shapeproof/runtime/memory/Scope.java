package dev.shapeproof.runtime.memory;

import dev.shapeproof.runtime.storage.Life;
import dev.shapeproof.runtime.storage.Place;
import dev.shapeproof.runtime.storage.Storage;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A stretch of a thread's life: what is made inside is closed at its end, but for what is kept. On
 * the CPU the garbage collector frees memory, and a scope is not needed; one still counts bytes and
 * says what was left open.
 */
public final class Scope implements AutoCloseable {
  private static final ThreadLocal<Deque<Scope>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

  private final boolean traced;
  private final Set<Storage> live = Collections.newSetFromMap(new IdentityHashMap<>());
  private long liveBytes;
  private long peakBytes;

  private Scope(boolean traced) {
    this.traced = traced;
  }

  /** Begins a scope inside of the one that is open. */
  public static Scope open() {
    return begin(false);
  }

  /** A scope that notes where each tensor is made, at about a microsecond each. */
  public static Scope tracing() {
    return begin(true);
  }

  private static Scope begin(boolean traced) {
    Scope scope = new Scope(traced);
    OPEN.get().push(scope);
    return scope;
  }

  /** For the engine room: notes new memory. */
  public static void enter(Storage storage) {
    Scope scope = OPEN.get().peek();
    if (scope != null) {
      scope.add(storage);
    }
  }

  /** For the engine room: closes memory, whichever scope it belongs to. */
  public static void close(Storage storage, Place place) {
    storage.life().close(place);
    OPEN.get().forEach(scope -> scope.remove(storage));
  }

  private void add(Storage storage) {
    live.add(storage);
    liveBytes += storage.bytes();
    peakBytes = Math.max(peakBytes, liveBytes);
    if (traced) {
      storage.life().made(Place.here());
    }
  }

  private void remove(Storage storage) {
    if (live.remove(storage)) {
      liveBytes -= storage.bytes();
    }
  }

  /** Hands a tensor's memory to the scope around this one; returns the tensor. */
  public <T extends Held> T keep(T tensor) {
    Storage storage = tensor.storage();
    if (live.contains(storage)) {
      remove(storage);
      outer().ifPresent(outer -> outer.add(storage));
    }
    return tensor;
  }

  private Optional<Scope> outer() {
    return OPEN.get().stream().dropWhile(scope -> scope != this).skip(1).findFirst();
  }

  /** Bytes of what was made in this scope and is not closed. */
  public long liveBytes() {
    return liveBytes;
  }

  /** The most that {@link #liveBytes} ever was. */
  public long peakBytes() {
    return peakBytes;
  }

  /** What is not closed yet: dtype, elements, and in a tracing scope where it was made. */
  public List<String> report() {
    return live.stream()
        .map(
            storage ->
                storage.dtype()
                    + " x "
                    + storage.length()
                    + storage.life().made().map(at -> " made at " + at).orElse(""))
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    Deque<Scope> open = OPEN.get();
    if (open.peek() != this) {
      throw new IllegalStateException("scopes are closed in the reverse of their order");
    }
    open.pop();
    Place place = Place.here();
    Stream<Life> lives = live.stream().map(Storage::life);
    lives.forEach(life -> life.close(place));
    live.clear();
    liveBytes = 0;
  }
}
