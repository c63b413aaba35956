/**
 * Decides what the normal form leaves open: small sizes in plain Java first, then Z3. No type of Z3
 * leaves this package.
 */
@NullMarked
package dev.shapeproof.checker.solve;

import org.jspecify.annotations.NullMarked;
