package dev.shapeproof.checker.flow.ir;

/** A field by its declaring class and name. */
public record FieldRef(
    TypeRef owner,
    String name,
    TypeRef type,
    boolean isStatic,
    boolean isFinal,
    boolean isPrivate) {}
