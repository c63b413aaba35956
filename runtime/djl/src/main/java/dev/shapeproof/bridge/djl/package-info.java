/** Between the runtime's tensors and arrays of DJL. */
@NullMarked
package dev.shapeproof.bridge.djl;

import org.jspecify.annotations.NullMarked;
