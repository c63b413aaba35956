/**
 * Sizes and conditions on them: one normal form for the runtime's constants and the checker's
 * symbols.
 */
package dev.shapeproof.dim;
