/** Lowers the control flow graphs of the Checker Framework into our own instructions. */
@NullMarked
package dev.shapeproof.checker.flow.cfg;

import org.jspecify.annotations.NullMarked;
