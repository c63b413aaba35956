/**
 * The door to the rules: every operation comes through here before it touches an element. Nothing
 * about shapes, dtypes or devices is decided anywhere else in the runtime.
 */
@NullMarked
package dev.shapeproof.runtime.check;

import org.jspecify.annotations.NullMarked;
