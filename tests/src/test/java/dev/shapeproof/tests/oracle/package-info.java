/** Runs programs on DJL's PyTorch engine, in a JVM of their own, and reports what happened. */
@NullMarked
package dev.shapeproof.tests.oracle;

import org.jspecify.annotations.NullMarked;
