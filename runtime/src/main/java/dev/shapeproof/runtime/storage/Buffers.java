package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Arrays of closed tensors, kept for the next tensor of their length, so that a loop that makes the
 * same tensors in each round allocates and clears them once. A recycling scope draws from it and
 * gives back. Belongs to one thread at a time.
 */
public final class Buffers {
  /** A shorter array costs less than looking for one. */
  static final int LEAST = 1 << 10;

  /** What was not used in so many scopes is left to the garbage collector. */
  private static final int PATIENCE = 16;

  private static final ThreadLocal<Optional<Buffers>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  private record Kind(Class<?> element, int length) {}

  private static final class Shelf {
    private final Deque<Object> arrays = new ArrayDeque<>();
    private long used;
  }

  private final Map<Kind, Shelf> shelves = new HashMap<>();
  private long scopes;

  /** What this thread's new tensors are made of; empty outside of recycling scopes. */
  public static Optional<Buffers> current() {
    return CURRENT.get();
  }

  /** For the engine room: from now on this thread draws from {@code buffers}. */
  public static void use(Optional<Buffers> buffers) {
    CURRENT.set(buffers);
  }

  /** Elements that are whatever they are. */
  Storage take(DType dtype, int length) {
    Storage storage =
        switch (dtype) {
          case F64 -> new Doubles((double[]) array(double.class, length));
          case F32 -> new Floats((float[]) array(float.class, length));
          case F16, BF16 -> new Halves(dtype, (short[]) array(short.class, length));
          case I64 -> new Longs((long[]) array(long.class, length));
          case I32 -> new Ints((int[]) array(int.class, length));
          case U8, BOOL -> new Bytes(dtype, (byte[]) array(byte.class, length));
          case C64, I16, I8, STRING, UNKNOWN ->
              throw new UnsupportedOperationException("the runtime has no tensors of " + dtype);
        };
    storage.lend();
    return storage;
  }

  private Object array(Class<?> element, int length) {
    Shelf shelf = shelves.get(new Kind(element, length));
    if (shelf != null && !shelf.arrays.isEmpty()) {
      shelf.used = scopes;
      return shelf.arrays.pop();
    }
    return Array.newInstance(element, length);
  }

  /** Takes the array of a closed storage, if it came from here; nobody may use it any more. */
  public void give(Storage closed) {
    if (closed.returned()) {
      Object array = closed.array();
      Kind kind = new Kind(array.getClass().getComponentType(), closed.length());
      Shelf shelf = shelves.computeIfAbsent(kind, made -> new Shelf());
      shelf.used = scopes;
      shelf.arrays.push(array);
    }
  }

  /** A scope ended: drops what no scope has wanted for long. */
  public void turn() {
    scopes++;
    shelves.values().removeIf(shelf -> scopes - shelf.used > PATIENCE);
  }

  /** Bytes that wait here. */
  public long bytes() {
    long bytes = 0;
    for (Map.Entry<Kind, Shelf> each : shelves.entrySet()) {
      long one = (long) each.getKey().length() * size(each.getKey().element());
      bytes += one * each.getValue().arrays.size();
    }
    return bytes;
  }

  private static int size(Class<?> element) {
    if (element == double.class || element == long.class) {
      return 8;
    }
    return element == short.class ? 2 : element == byte.class ? 1 : 4;
  }
}
