/**
 * Reverse-mode differentiation: operations leave nodes behind, {@code backward} walks them from the
 * newest to the oldest. First derivatives only.
 */
@NullMarked
package dev.shapeproof.runtime.autograd;

import org.jspecify.annotations.NullMarked;
