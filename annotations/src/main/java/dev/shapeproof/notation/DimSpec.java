package dev.shapeproof.notation;

/** What {@code @Dim} holds: {@code 2*h}. */
public record DimSpec(Expr size) {}
