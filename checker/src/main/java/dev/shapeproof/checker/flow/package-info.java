/** The analysis: from a program to findings. */
@NullMarked
package dev.shapeproof.checker.flow;

import org.jspecify.annotations.NullMarked;
