/**
 * CUDA through JCuda's driver API, which is seen nowhere else: discovery, memory, and the launches
 * of the kernels that lie as PTX beside these classes. Found by name, for the library may be
 * missing.
 */
@NullMarked
package dev.shapeproof.runtime.cuda;

import org.jspecify.annotations.NullMarked;
