/**
 * Loops over elements: plain Java, on arrays. Whatever comes here has been checked; a kernel knows
 * nothing of rules, tensors or gradients.
 */
@NullMarked
package dev.shapeproof.runtime.kernel;

import org.jspecify.annotations.NullMarked;
