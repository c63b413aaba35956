/** Products of matrices by OpenBLAS, where {@code org.bytedeco:openblas} is on the class path. */
@NullMarked
package dev.shapeproof.runtime.kernel.blas;

import org.jspecify.annotations.NullMarked;
