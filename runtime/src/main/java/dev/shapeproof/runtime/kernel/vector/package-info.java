/**
 * Kernels on {@code jdk.incubator.vector}. Compiled apart from the rest, which must not know them:
 * they can be linked only where that module is present.
 */
@NullMarked
package dev.shapeproof.runtime.kernel.vector;

import org.jspecify.annotations.NullMarked;
