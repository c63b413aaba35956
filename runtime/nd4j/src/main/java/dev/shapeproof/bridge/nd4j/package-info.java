/** Between the runtime's tensors and arrays of ND4J. */
@NullMarked
package dev.shapeproof.bridge.nd4j;

import org.jspecify.annotations.NullMarked;
