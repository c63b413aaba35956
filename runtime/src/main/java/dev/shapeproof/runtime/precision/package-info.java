/** Computing in 16 bits where that is enough: autocast, and a watch over what overflows. */
@NullMarked
package dev.shapeproof.runtime.precision;

import org.jspecify.annotations.NullMarked;
