package dev.shapeproof.checker.flow.ir;

import org.jspecify.annotations.Nullable;

/**
 * A parameter or local variable of a body; parameters come first, {@code this} is not among them.
 * Two variables of one name in different scopes are two locals. {@code name} is {@code "$N"} for
 * one that the lowering made up.
 */
public record Local(int index, String name, TypeRef type, Span declared) {
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Local o
            && index == o.index
            && name.equals(o.name)
            && type.equals(o.type)
            && declared.equals(o.declared));
  }

  @Override
  public int hashCode() {
    return 31 * index + name.hashCode();
  }
}
