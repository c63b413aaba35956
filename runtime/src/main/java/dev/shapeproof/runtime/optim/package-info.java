/** Optimisers: they change parameters in place by their gradients, in one pass over each. */
@NullMarked
package dev.shapeproof.runtime.optim;

import org.jspecify.annotations.NullMarked;
