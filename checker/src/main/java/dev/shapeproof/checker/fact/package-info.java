/**
 * What is known about sizes at a place of the program, and what follows from it without a solver.
 */
@NullMarked
package dev.shapeproof.checker.fact;

import org.jspecify.annotations.NullMarked;
