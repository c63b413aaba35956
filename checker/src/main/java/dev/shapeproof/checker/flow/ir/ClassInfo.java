package dev.shapeproof.checker.flow.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the declaration of a class says; sources and class files alike.
 *
 * @param fields with constant values where the language gives them one
 * @param onFields annotations of each field, by name
 * @param onClass {@code @Requires} on the class
 * @param fromSource whether the code of its source is known: it belongs to this compilation, or its
 *     module brought it
 */
public record ClassInfo(
    TypeRef type,
    Optional<TypeRef> superclass,
    List<TypeRef> interfaces,
    Optional<TypeRef> outer,
    Set<Flag> flags,
    List<FieldRef> fields,
    Map<String, Object> constants,
    Map<String, List<Written>> onFields,
    List<Written> onClass,
    List<MethodInfo> methods,
    boolean fromSource,
    Span declared) {

  /** Whether it belongs to another compilation, which brought its code. */
  public boolean travelled() {
    return flags.contains(Flag.TRAVELLED);
  }

  /** Facts about the declaration. */
  public enum Flag {
    INTERFACE,
    ABSTRACT,
    FINAL,
    SEALED,
    RECORD,
    ENUM,
    STATIC,
    GENERATED,
    ANONYMOUS,
    /** Of another module, which brought its code: see {@link Program#body}. */
    TRAVELLED
  }
}
