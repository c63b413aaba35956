/**
 * Findings as data, and how they are shown: to javac, in a terminal, as JSON, against a baseline.
 */
@NullMarked
package dev.shapeproof.checker.report;

import org.jspecify.annotations.NullMarked;
