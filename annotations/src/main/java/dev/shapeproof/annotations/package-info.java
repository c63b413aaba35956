/** What users write: contracts on tensors, in the notation. */
package dev.shapeproof.annotations;
