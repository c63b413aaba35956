/**
 * Operations on tensors. Each asks its rule, runs a kernel, and says how gradients flow back; in
 * this order, and nothing else.
 */
@NullMarked
package dev.shapeproof.runtime.ops;

import org.jspecify.annotations.NullMarked;
