package dev.shapeproof.checker.flow.ir;

import java.util.List;
import java.util.Set;

/**
 * A method, constructor ({@code <init>}) or initialiser, by its declaring class and erased
 * signature. {@code <fields>} holds instance initialisers in source order, {@code <clinit>} static
 * ones; lambda bodies are {@code lambda$N}. Two are equal when their keys are.
 */
public final class MethodRef {

  /** Facts about the declaration that calls depend on. */
  public enum Flag {
    STATIC,
    PRIVATE,
    FINAL,
    ABSTRACT,
    VARARGS,
    GENERATED
  }

  private final TypeRef owner;
  private final String name;
  private final List<TypeRef> parameters;
  private final TypeRef result;
  private final Set<Flag> flags;
  private final String signature;
  private final String key;

  public MethodRef(
      TypeRef owner, String name, List<TypeRef> parameters, TypeRef result, Set<Flag> flags) {
    this.owner = owner;
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.result = result;
    this.flags = Set.copyOf(flags);
    this.signature = signature(name, parameters);
    this.key = owner.name() + signature;
  }

  private static String signature(String name, List<TypeRef> parameters) {
    StringBuilder text = new StringBuilder("#").append(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      text.append(i > 0 ? "," : "").append(parameters.get(i).name());
    }
    return text.append(')').toString();
  }

  public TypeRef owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public List<TypeRef> parameters() {
    return parameters;
  }

  public TypeRef result() {
    return result;
  }

  public Set<Flag> flags() {
    return flags;
  }

  public boolean isStatic() {
    return flags.contains(Flag.STATIC);
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Whether it is the body of a lambda. */
  public boolean isLambda() {
    return name.startsWith("lambda$");
  }

  /**
   * {@code ai.djl.ndarray.NDArray#matMul(ai.djl.ndarray.NDArray)}: the key of models and tables.
   */
  public String key() {
    return key;
  }

  /** The key without its class: {@code #matMul(ai.djl.ndarray.NDArray)}. */
  public String signature() {
    return signature;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof MethodRef method && key.equals(method.key));
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
