/** Contracts at run time, by programs under the agent. */
@NullMarked
package dev.shapeproof.tests.contracts;

import org.jspecify.annotations.NullMarked;
