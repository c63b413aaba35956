/** Shapeproof in the real compilers, each in a process of its own. */
@NullMarked
package dev.shapeproof.tests.javac;

import org.jspecify.annotations.NullMarked;
