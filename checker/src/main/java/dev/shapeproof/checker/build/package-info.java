/**
 * Steps of the build that finish the jar; in the jar itself they have no place. See {@code
 * docs/design/packaging.md}.
 */
@NullMarked
package dev.shapeproof.checker.build;

import org.jspecify.annotations.NullMarked;
