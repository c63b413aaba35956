/** Edits that may repair an operation that cannot succeed; the engine tries them. */
@NullMarked
package dev.shapeproof.checker.fix;

import org.jspecify.annotations.NullMarked;
