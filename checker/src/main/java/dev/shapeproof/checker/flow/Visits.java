package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which bodies each entry's analysis interpreted, and of which classes it used what constructors
 * and initialisers leave in fields: whom a change of a body concerns.
 */
public final class Visits {
  private final Map<MethodRef, Set<MethodRef>> bodies = new HashMap<>();
  private final Map<MethodRef, Set<TypeRef>> fields = new HashMap<>();

  void note(Frame frame) {
    bodies
        .computeIfAbsent(frame.entry().body().method(), entry -> new HashSet<>())
        .add(frame.body().method());
  }

  /** A field of the class was read that holds what was built there. */
  public void noteField(Frame frame, TypeRef of) {
    fields.computeIfAbsent(frame.entry().body().method(), entry -> new HashSet<>()).add(of);
  }

  /** The entries that a change of a method concerns; constructors and initialisers among them. */
  Set<MethodRef> through(MethodRef method) {
    Set<MethodRef> found = new HashSet<>();
    Deque<MethodRef> open = new ArrayDeque<>();
    bodies.forEach(
        (entry, visited) -> {
          if (visited.contains(method)) {
            open.add(entry);
          }
        });
    while (!open.isEmpty()) {
      MethodRef entry = open.remove();
      if (found.add(entry) && entry.name().startsWith("<")) {
        fields.forEach(
            (reader, classes) -> {
              if (classes.contains(entry.owner())) {
                open.add(reader);
              }
            });
      }
    }
    return found;
  }

  /** The bodies that an entry's analysis rests on; those that fill fields that it read, too. */
  Set<MethodRef> behind(MethodRef entry) {
    Set<MethodRef> found = new HashSet<>(bodies.getOrDefault(entry, Set.of()));
    Set<TypeRef> read = new HashSet<>(fields.getOrDefault(entry, Set.of()));
    Deque<TypeRef> open = new ArrayDeque<>(read);
    while (!open.isEmpty()) {
      TypeRef owner = open.remove();
      for (MethodRef filling : bodies.keySet()) {
        if (filling.owner().equals(owner) && filling.name().startsWith("<")) {
          found.addAll(bodies.getOrDefault(filling, Set.of()));
          fields.getOrDefault(filling, Set.of()).stream().filter(read::add).forEach(open::add);
        }
      }
    }
    return found;
  }
}
