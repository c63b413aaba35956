package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.MethodRef;
import java.util.Arrays;
import java.util.Set;

/** Methods without a body in sight that leave their arguments as they were. */
public final class Harmless {
  private static final Set<String> MUTATORS =
      Set.of(
          "fill",
          "sort",
          "setAll",
          "arraycopy",
          "setLength",
          "setCharAt",
          "insert",
          "append",
          "appendCodePoint",
          "delete",
          "deleteCharAt",
          "replace",
          "addAll",
          "shuffle",
          "reverse",
          "swap",
          "parallelSort",
          "parallelSetAll",
          "toArray",
          "accept",
          "apply",
          "forEach",
          "run",
          "call",
          "test",
          "get",
          "invoke",
          "replaceAll",
          "removeIf",
          "setValue",
          "computeIfAbsent",
          "compute",
          "merge",
          "putAll",
          "put",
          "add",
          "remove",
          "set",
          "clear",
          "push",
          "pop",
          "poll",
          "offer",
          "addFirst",
          "addLast",
          "read",
          "drainTo");

  /** What only looks into a container, or makes another. */
  private static final Set<String> READERS =
      Set.copyOf(
          Arrays.asList(
              ("get size isEmpty contains containsAll containsKey containsValue indexOf lastIndexOf"
                      + " iterator listIterator descendingIterator hasNext next hasPrevious previous"
                      + " nextIndex previousIndex stream parallelStream spliterator hashCode equals"
                      + " toString toArray keySet entrySet values subList getOrDefault getKey getValue"
                      + " length charAt substring chars capacity peek peekFirst peekLast element"
                      + " first last getFirst getLast firstKey lastKey firstEntry lastEntry floorKey"
                      + " ceilingKey headMap tailMap headSet tailSet max min frequency disjoint"
                      + " binarySearch of ofEntries copyOf copyOfRange entry asList nCopies emptyList"
                      + " emptyMap emptySet singletonList singletonMap singleton unmodifiableList"
                      + " unmodifiableCollection unmodifiableMap unmodifiableSet synchronizedList"
                      + " synchronizedMap deepToString deepEquals mismatch compare ensureCapacity"
                      + " trimToSize getClass comparator intValue longValue <init>")
                  .split(" ")));

  /** Classes of java.util whose objects hold nothing that a method could change. */
  private static final Set<String> NO_CONTAINERS =
      Set.of(
          "java.util.Objects",
          "java.util.Optional",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.Locale");

  private static final Set<String> BUILDERS =
      Set.of(
          "java.lang.AbstractStringBuilder", "java.lang.StringBuilder", "java.lang.StringBuffer");

  private Harmless() {}

  /** Whether a method changes what a container holds on which it is called. */
  static boolean changes(MethodRef method) {
    return isContainer(method.owner().name())
        ? !READERS.contains(method.name())
        : mutates(method.name());
  }

  private static boolean isContainer(String owner) {
    boolean util = owner.startsWith("java.util.") && owner.indexOf('.', 10) < 0;
    return (util && !NO_CONTAINERS.contains(owner))
        || owner.startsWith("java.util.concurrent.atomic.")
        || BUILDERS.contains(owner);
  }

  private static boolean mutates(String name) {
    return MUTATORS.contains(name) && !name.equals("get");
  }

  /**
   * Whether a method of a library changes what an array or a container among its arguments holds.
   */
  static boolean changesArgument(MethodRef method) {
    return switch (method.owner().name()) {
      case "java.util.Arrays", "java.util.Collections", "java.lang.System" ->
          mutates(method.name());
      default -> false;
    };
  }

  /** Whether it writes into a container that is not among its arguments: the one it walks over. */
  static boolean writesThrough(MethodRef method) {
    String owner = method.owner().name();
    boolean cursor =
        owner.equals("java.util.Iterator")
            || owner.equals("java.util.ListIterator")
            || owner.equals("java.util.Map.Entry");
    return cursor && changes(method);
  }

  /** Whether a method of a library that has no model leaves what it is given as it was. */
  public static boolean keeps(MethodRef method) {
    String owner = method.owner().name();
    boolean library =
        owner.startsWith("java.") || owner.startsWith("org.slf4j.") || owner.startsWith("javax.");
    return library && (isContainer(owner) ? !changes(method) : !MUTATORS.contains(method.name()));
  }
}
