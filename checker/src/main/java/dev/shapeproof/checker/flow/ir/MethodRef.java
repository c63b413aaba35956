package dev.shapeproof.checker.flow.ir;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method, constructor ({@code <init>}) or initialiser, by its declaring class and erased
 * signature. {@code <fields>} holds instance initialisers in source order, {@code <clinit>} static
 * ones; lambda bodies are {@code lambda$N}.
 */
public record MethodRef(
    TypeRef owner, String name, List<TypeRef> parameters, TypeRef result, Set<Flag> flags) {

  /** Facts about the declaration that calls depend on. */
  public enum Flag {
    STATIC,
    PRIVATE,
    FINAL,
    ABSTRACT,
    VARARGS,
    GENERATED
  }

  public MethodRef {
    parameters = List.copyOf(parameters);
    flags = Set.copyOf(flags);
  }

  public boolean isStatic() {
    return flags.contains(Flag.STATIC);
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /**
   * {@code ai.djl.ndarray.NDArray#matMul(ai.djl.ndarray.NDArray)}: the key of models and tables.
   */
  public String key() {
    return owner
        + "#"
        + name
        + parameters.stream().map(TypeRef::name).collect(Collectors.joining(",", "(", ")"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodRef method && key().equals(method.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return key();
  }
}
