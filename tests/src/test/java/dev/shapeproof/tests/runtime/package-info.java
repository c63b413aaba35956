/**
 * The runtime's values and gradients against PyTorch, through DJL: seeded random calls with
 * broadcasting, views, empty tensors and scalars among them.
 */
@NullMarked
package dev.shapeproof.tests.runtime;

import org.jspecify.annotations.NullMarked;
