package dev.shapeproof.checker.model;

/**
 * A static constant of a modelled class ({@code DataType.FLOAT32}) and its value, which mentions no
 * parameter.
 */
public record ModelField(String name, ModelExpr value, int line) {}
