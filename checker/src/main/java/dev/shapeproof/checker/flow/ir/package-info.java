/** The code under analysis in a form of our own, without a word about the compiler. */
@NullMarked
package dev.shapeproof.checker.flow.ir;

import org.jspecify.annotations.NullMarked;
