/** One small program for each known pattern of bugs, and what the checker says of it. */
@NullMarked
package dev.shapeproof.tests.scorecard;

import org.jspecify.annotations.NullMarked;
