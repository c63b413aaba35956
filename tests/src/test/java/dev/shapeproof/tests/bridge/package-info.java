/** What the checker knows of the copies between the runtime and other libraries. */
@NullMarked
package dev.shapeproof.tests.bridge;

import org.jspecify.annotations.NullMarked;
