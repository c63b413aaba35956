/**
 * The sample programs and the programs under test resources: what the checker must say about them.
 */
@NullMarked
package dev.shapeproof.tests.samples;

import org.jspecify.annotations.NullMarked;
