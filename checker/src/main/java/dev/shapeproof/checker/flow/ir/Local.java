package dev.shapeproof.checker.flow.ir;

/**
 * A parameter or local variable of a body; parameters come first, {@code this} is not among them.
 * Two variables of one name in different scopes are two locals. {@code name} is {@code "$N"} for
 * one that the lowering made up.
 */
public record Local(int index, String name, TypeRef type, Span declared) {}
