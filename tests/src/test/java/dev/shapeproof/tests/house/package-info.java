/**
 * The house rules: which package may see which, how long a file may be, what the build says last.
 */
@NullMarked
package dev.shapeproof.tests.house;

import org.jspecify.annotations.NullMarked;
