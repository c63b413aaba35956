/**
 * Tensors in files of other programs: NumPy's .npy and .npz, and safetensors. Files are not
 * trusted: sizes are compared with what is there before anything is allocated.
 */
@NullMarked
package dev.shapeproof.runtime.io;

import org.jspecify.annotations.NullMarked;
