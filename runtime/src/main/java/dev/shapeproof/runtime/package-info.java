/** The tensor runtime. */
@NullMarked
package dev.shapeproof.runtime;

import org.jspecify.annotations.NullMarked;
