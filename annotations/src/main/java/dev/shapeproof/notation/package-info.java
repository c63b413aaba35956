/** The one notation of annotations, messages and documents: {@code f32[b, t, d] on cuda:0}. */
package dev.shapeproof.notation;
