/** What a Java value may be: a tensor, a shape, an integer, a text, a sequence, an object. */
@NullMarked
package dev.shapeproof.checker.value;

import org.jspecify.annotations.NullMarked;
