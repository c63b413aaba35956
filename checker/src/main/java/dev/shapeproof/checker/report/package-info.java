/** Findings as data, and what turns them into text. */
@NullMarked
package dev.shapeproof.checker.report;

import org.jspecify.annotations.NullMarked;
