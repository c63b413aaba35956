/** Contracts at run time: annotated methods are held to what they declare, at their boundaries. */
@NullMarked
package dev.shapeproof.contracts;

import org.jspecify.annotations.NullMarked;
