/** What of a module's code travels to other modules, in files beside its classes. */
@NullMarked
package dev.shapeproof.checker.travel;

import org.jspecify.annotations.NullMarked;
