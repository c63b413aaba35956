/**
 * Programs at which checkers of this kind have stood still: what is wrong in them is found, what is
 * right is left alone, and it costs what a program of that size costs.
 */
@NullMarked
package dev.shapeproof.tests.walls;

import org.jspecify.annotations.NullMarked;
