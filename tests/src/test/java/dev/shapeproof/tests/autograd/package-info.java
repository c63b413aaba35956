/** What the engine keeps for backward, and what the checker says of it. */
@NullMarked
package dev.shapeproof.tests.autograd;

import org.jspecify.annotations.NullMarked;
