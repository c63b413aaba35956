/** The packed command line in processes of their own. */
@NullMarked
package dev.shapeproof.tests.cli;

import org.jspecify.annotations.NullMarked;
