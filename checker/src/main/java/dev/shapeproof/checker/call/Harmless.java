package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.MethodRef;
import java.util.Set;

/** Methods without a body in sight that leave their arguments as they were. */
final class Harmless {
  private static final Set<String> MUTATORS =
      Set.of(
          "fill",
          "sort",
          "setAll",
          "arraycopy",
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

  private Harmless() {}

  /** Whether a method of this name changes what a container holds. */
  static boolean mutates(String name) {
    return MUTATORS.contains(name) && !name.equals("get");
  }

  /** Whether it writes into a container that is not among its arguments: the one it walks over. */
  static boolean writesThrough(MethodRef method) {
    String owner = method.owner().name();
    boolean cursor =
        owner.equals("java.util.Iterator")
            || owner.equals("java.util.ListIterator")
            || owner.equals("java.util.Map.Entry");
    return cursor && mutates(method.name());
  }

  static boolean keeps(MethodRef method) {
    String owner = method.owner().name();
    boolean library =
        owner.startsWith("java.") || owner.startsWith("org.slf4j.") || owner.startsWith("javax.");
    return library && !MUTATORS.contains(method.name());
  }
}
