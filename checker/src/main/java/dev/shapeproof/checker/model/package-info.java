/**
 * Library models: one file in Java syntax per library says what each of its methods means in terms
 * of our rules.
 */
@NullMarked
package dev.shapeproof.checker.model;

import org.jspecify.annotations.NullMarked;
