package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one method or constructor of a library means.
 *
 * @param key as {@link dev.shapeproof.checker.flow.ir.MethodRef#key()}
 * @param parameters names, in order; a variable-arity parameter is an array
 * @param result erased; {@code void} for constructors
 * @param body statements; a constructor of a value class ({@code shape}, {@code dtype}, ...)
 *     returns the value, one of an object sets fields of {@code this}
 */
public record ModelMethod(
    String key,
    String name,
    List<String> parameters,
    TypeRef result,
    List<ModelStmt> body,
    Set<Flag> flags,
    int line) {

  /** Facts about the method. */
  public enum Flag {
    STATIC,
    /** Without effect: a call whose result is not used does nothing. */
    PURE,
    /**
     * Not a tensor operation: prints, measures, names. Not counted; the result, if any, is unknown.
     */
    IGNORED,
    /** Known to exist, meaning not modelled: counted, with that as the reason. */
    OPAQUE,
    /** Of the model alone: the library has no such method. */
    PRIVATE
  }

  public ModelMethod {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
    flags = Set.copyOf(flags);
  }

  /** The method of {@code owner} that it speaks of. */
  public MethodRef reference(TypeRef owner) {
    String types = key.substring(key.indexOf('(') + 1, key.length() - 1);
    List<TypeRef> erased =
        types.isEmpty() ? List.of() : Stream.of(types.split(",")).map(TypeRef::new).toList();
    return new MethodRef(
        owner, name, erased, result, is(Flag.STATIC) ? Set.of(MethodRef.Flag.STATIC) : Set.of());
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** Whether a call can be refused: the body states a requirement or calls a rule or intrinsic. */
  public boolean demands() {
    return body.stream().anyMatch(ModelStmt::demands);
  }

  /** Whether it hands on to a method of some object, which may be refused there. */
  public boolean runsObjects() {
    return !result.equals(TypeRef.VOID)
        && body.stream()
            .anyMatch(
                statement ->
                    statement instanceof ModelStmt.Return exit
                        && exit.value() instanceof ModelExpr.VirtualCall);
  }

  /** Whether its body calls methods of objects at all. */
  public boolean handsOn() {
    return body.stream().anyMatch(ModelStmt::handsOn);
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }
}
