/** The JDKs of this machine, for tests that start a real javac. */
@NullMarked
package dev.shapeproof.tests.jdk;

import org.jspecify.annotations.NullMarked;
