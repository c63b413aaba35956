/** Code that others have written: the checker says of it what is true, or nothing. */
@NullMarked
package dev.shapeproof.tests.realcode;

import org.jspecify.annotations.NullMarked;
