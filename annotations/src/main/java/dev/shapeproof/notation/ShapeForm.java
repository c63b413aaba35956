package dev.shapeproof.notation;

/** What {@code @Shape} may hold: dimensions in order, or a rule applied to parameters. */
public sealed interface ShapeForm permits ShapeSpec, RuleCall {}
