/** Elements in memory: heap arrays for each dtype, and layouts that say which element is where. */
@NullMarked
package dev.shapeproof.runtime.storage;

import org.jspecify.annotations.NullMarked;
