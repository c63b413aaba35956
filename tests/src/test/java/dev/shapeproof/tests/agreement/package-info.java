/**
 * Generated programs, each run on DJL's PyTorch engine: the checker's verdict on a program agrees
 * with what the program does.
 */
@NullMarked
package dev.shapeproof.tests.agreement;

import org.jspecify.annotations.NullMarked;
