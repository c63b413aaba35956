/** The command line: {@code shapeproof lint} and its small siblings. */
@NullMarked
package dev.shapeproof.checker.cli;

import org.jspecify.annotations.NullMarked;
