package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Set;

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
    OPAQUE
  }

  public ModelMethod {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
    flags = Set.copyOf(flags);
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** Whether a call can be refused: the body states a requirement or calls a rule or intrinsic. */
  public boolean demands() {
    return body.stream().anyMatch(ModelStmt::demands);
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }
}
