/**
 * What may be done with an object now: whether it is open, whom it belongs to, what backward needs
 * of it. A pass of its own over the same bodies as the analysis of shapes; it knows no sizes.
 */
@NullMarked
package dev.shapeproof.checker.state;

import org.jspecify.annotations.NullMarked;
