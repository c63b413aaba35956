/** Breaks correct programs at one place and asks DJL and the checker what they say. */
@NullMarked
package dev.shapeproof.tests.mutation;

import org.jspecify.annotations.NullMarked;
