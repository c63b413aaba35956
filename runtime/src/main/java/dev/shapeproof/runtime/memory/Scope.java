package dev.shapeproof.runtime.memory;

import dev.shapeproof.runtime.storage.Buffers;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Place;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import dev.shapeproof.runtime.storage.Trail;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of a thread's life: what is made inside is closed at its end, but for what is kept. On
 * the CPU the garbage collector frees memory, and a scope is not needed; one still counts bytes and
 * says what was left open, and a recycling one makes new tensors of the memory of closed ones.
 */
public final class Scope implements AutoCloseable {
  private static final ThreadLocal<Deque<Scope>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

  private final boolean traced;
  private final Optional<Buffers> buffers;
  private final Optional<Buffers> before;
  private final IdentityHashMap<Storage, Layout> layouts = new IdentityHashMap<>(0);
  private Storage[] live = new Storage[16];
  private int count;
  private long liveBytes;
  private long peakBytes;
  private boolean closed;

  private Scope(boolean traced, Optional<Buffers> buffers) {
    this.traced = traced;
    this.buffers = buffers;
    this.before = Buffers.current();
    Buffers.use(buffers);
    OPEN.get().push(this);
  }

  /** Begins a scope inside of the one that is open. */
  public static Scope open() {
    return new Scope(false, Buffers.current());
  }

  /** A scope that notes where each tensor is made, at about a microsecond each. */
  public static Scope tracing() {
    return new Scope(true, Buffers.current());
  }

  /**
   * A scope, and scopes inside of it, whose tensors are made of arrays in {@code buffers}, where
   * they go back when they are closed. For steps that make the same tensors again and again:
   *
   * <pre>{@code
   * Buffers buffers = new Buffers();
   * for (Batch batch : batches) {
   *   try (Scope step = Scope.recycling(buffers)) {
   *     ...
   *   }
   * }
   * }</pre>
   *
   * <p>What is to outlive the scope must be kept: a closed tensor refuses to be used, but an array
   * taken from it by {@link Strided#floats} does not know that it has a new owner.
   */
  public static Scope recycling(Buffers buffers) {
    return new Scope(false, Optional.of(Objects.requireNonNull(buffers, "the buffers are null")));
  }

  /** For the engine room: notes new memory. */
  public static void enter(Strided memory) {
    Scope scope = OPEN.get().peek();
    if (scope != null) {
      scope.add(memory.storage());
      if (scope.traced) {
        memory.storage().life().made(Place.here());
        scope.layouts.put(memory.storage(), memory.layout());
      }
    }
  }

  /** For the engine room: closes memory, whichever scope it belongs to. */
  public static void close(Storage storage) {
    storage.life().close(Optional.of(new Trail()));
    storage.release();
    for (Scope scope : OPEN.get()) {
      if (scope.remove(storage)) {
        scope.buffers.ifPresent(into -> into.give(storage));
        return;
      }
    }
  }

  private void add(Storage storage) {
    if (count == live.length) {
      live = Arrays.copyOf(live, 2 * count);
    }
    storage.life().slot(count);
    live[count++] = storage;
    liveBytes += storage.bytes();
    peakBytes = Math.max(peakBytes, liveBytes);
  }

  private boolean holds(Storage storage) {
    int slot = storage.life().slot();
    return slot < count && live[slot] == storage;
  }

  /** The last one takes its place. */
  private boolean remove(Storage storage) {
    if (!holds(storage)) {
      return false;
    }
    int slot = storage.life().slot();
    Storage last = live[--count];
    live[slot] = last;
    last.life().slot(slot);
    liveBytes -= storage.bytes();
    layouts.remove(storage);
    return true;
  }

  /** Hands a tensor's memory to the scope around this one; returns the tensor. */
  public <T extends Held> T keep(T tensor) {
    Storage storage = Objects.requireNonNull(tensor, "the tensor to keep is null").storage();
    Optional<Layout> layout = Optional.ofNullable(layouts.get(storage));
    if (remove(storage)) {
      outer()
          .ifPresent(
              outer -> {
                outer.add(storage);
                layout.ifPresent(known -> outer.layouts.put(storage, known));
              });
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

  /** What is not closed yet: dtype and elements; in a tracing scope sizes and where it was made. */
  public List<String> report() {
    return Arrays.stream(live, 0, count).map(this::text).sorted().toList();
  }

  private String text(Storage storage) {
    Layout layout = layouts.get(storage);
    String sizes = layout == null ? " x " + storage.length() : Arrays.toString(layout.sizes());
    return storage.dtype() + sizes + storage.life().made().map(at -> " made at " + at).orElse("");
  }

  /**
   * Closes what was made inside and not kept; a second time it does nothing.
   *
   * @throws IllegalStateException where a scope inside of this one is open, or on another thread
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    Deque<Scope> open = OPEN.get();
    if (open.peek() != this) {
      throw new IllegalStateException(
          open.contains(this)
              ? "scopes are closed in the reverse of their order: one inside of this is open"
              : "a scope is closed on the thread that opened it");
    }
    open.pop();
    closed = true;
    Buffers.use(before);
    if (count > 0) {
      closeAll(Optional.of(new Trail()));
    }
    if (buffers.isPresent()) {
      Buffers into = buffers.get();
      for (int i = 0; i < count; i++) {
        into.give(live[i]);
      }
      into.turn();
    }
    live = new Storage[0];
    count = 0;
    liveBytes = 0;
    layouts.clear();
  }

  private void closeAll(Optional<Trail> trail) {
    for (int i = 0; i < count; i++) {
      live[i].life().close(trail);
      live[i].release();
    }
  }
}
