/**
 * What is wrong with code that runs: each check looks at one operation that was carried out, at
 * what is known of its operands and at how they came to be.
 */
@NullMarked
package dev.shapeproof.checker.check;

import org.jspecify.annotations.NullMarked;
