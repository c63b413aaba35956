package dev.shapeproof.checker.flow.ir;

import org.jspecify.annotations.Nullable;

/**
 * An erased Java type by its source name: {@code int}, {@code long[]}, {@code
 * ai.djl.ndarray.NDArray}, {@code java.util.Map.Entry}.
 */
public record TypeRef(String name) implements Comparable<TypeRef> {

  public static final TypeRef VOID = new TypeRef("void");
  public static final TypeRef INT = new TypeRef("int");
  public static final TypeRef LONG = new TypeRef("long");
  public static final TypeRef BOOLEAN = new TypeRef("boolean");
  public static final TypeRef STRING = new TypeRef("java.lang.String");
  public static final TypeRef OBJECT = new TypeRef("java.lang.Object");

  public boolean isArray() {
    return name.endsWith("[]");
  }

  /** Type of the elements; only for arrays. */
  public TypeRef element() {
    return new TypeRef(name.substring(0, name.length() - 2));
  }

  @Override
  public int compareTo(TypeRef other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof TypeRef o && name.equals(o.name));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
