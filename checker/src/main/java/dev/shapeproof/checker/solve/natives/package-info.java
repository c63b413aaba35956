/**
 * Brings Z3's native libraries from our jar into the process: unpacked once per user, linked per
 * class loader.
 */
@NullMarked
package dev.shapeproof.checker.solve.natives;

import org.jspecify.annotations.NullMarked;
