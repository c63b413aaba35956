/** The examples in the documentation: each compiles, and the checker says what the page says. */
@NullMarked
package dev.shapeproof.tests.pages;

import org.jspecify.annotations.NullMarked;
