/**
 * Random calls, made on DJL's PyTorch engine and put before the checker: both must accept the same
 * calls and give the same shapes and dtypes. A call is Java source, so what is compared is the
 * whole way from library call through model to rule.
 */
@NullMarked
package dev.shapeproof.tests.conformance;

import org.jspecify.annotations.NullMarked;
