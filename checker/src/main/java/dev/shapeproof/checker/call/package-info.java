/** What a method, a constructor, a field or an operator means to the code that uses it. */
@NullMarked
package dev.shapeproof.checker.call;

import org.jspecify.annotations.NullMarked;
