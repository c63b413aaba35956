package dev.shapeproof.checker.flow.ir;

import java.util.Optional;

/**
 * What code does with the object that a field holds.
 *
 * @param by the method that is called on it, or that it is handed to; none where an element of an
 *     array is assigned
 * @param given whether the object is an argument
 */
public record ContentsUse(FieldRef field, Optional<MethodRef> by, boolean given) {}
