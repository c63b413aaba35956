/** The doors into javac, when to look, and the compilation as the engine sees it. */
@NullMarked
package dev.shapeproof.checker.javac;

import org.jspecify.annotations.NullMarked;
