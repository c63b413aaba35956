package dev.shapeproof.checker.flow.ir;

import java.util.Set;

/**
 * How the code of one top-level class uses fields, each by {@code class.field}.
 *
 * @param written elsewhere than in constructors and initialisers
 * @param changed where a method changes what the field's object holds
 */
public record FieldUse(Set<String> written, Set<String> changed) {

  public FieldUse {
    written = Set.copyOf(written);
    changed = Set.copyOf(changed);
  }
}
