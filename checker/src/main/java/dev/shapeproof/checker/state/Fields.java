package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of fields between methods. */
final class Fields {
  private final Map<String, Grad.Part> parts = new HashMap<>();
  private final Set<String> finals = new HashSet<>();

  /** The object in a field that is met for the first time. */
  Thing met(FieldRef field, Kind kind) {
    if (field.isFinal()) {
      finals.add(field.name());
    }
    Thing met = Thing.met(kind);
    Grad.Part part = parts.getOrDefault(field.owner() + "|" + field.name(), Grad.Part.UNKNOWN);
    return met.with(met.grad().with(part));
  }

  /** Whether no code can write a field again, by the name under which it is kept. */
  boolean isFinal(String name) {
    return finals.contains(name.substring(name.lastIndexOf('|') + 1));
  }

  /** After a constructor: what every object of its class has in its final fields. */
  void constructed(TypeRef owner, List<FieldRef> fields, List<Memory> exits) {
    for (FieldRef field : fields) {
      boolean leaf =
          field.isFinal()
              && !exits.isEmpty()
              && exits.stream().allMatch(exit -> isLeaf(exit, field.name()));
      if (leaf) {
        parts.put(owner + "|" + field.name(), Grad.Part.LEAF);
      }
    }
  }

  private static boolean isLeaf(Memory exit, String field) {
    return exit.ownField(field)
        .flatMap(exit::thing)
        .filter(thing -> thing.grad().part() == Grad.Part.LEAF)
        .isPresent();
  }
}
