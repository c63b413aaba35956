/**
 * The packed form of model files: made once by the build, so that a compilation reads models
 * without parsing them.
 */
@NullMarked
package dev.shapeproof.checker.model.pack;

import org.jspecify.annotations.NullMarked;
