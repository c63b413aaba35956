/** Who frees what, and how much there is. */
@NullMarked
package dev.shapeproof.runtime.memory;

import org.jspecify.annotations.NullMarked;
