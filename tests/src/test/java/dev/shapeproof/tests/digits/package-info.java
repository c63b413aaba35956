/** The sample that trains and serves, as a user runs it, and with bugs planted into it. */
@NullMarked
package dev.shapeproof.tests.digits;

import org.jspecify.annotations.NullMarked;
