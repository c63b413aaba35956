package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.MethodRef;

/**
 * A method of a library that has the meaning that was looked for.
 *
 * @param silent how many boolean parameters at its end do not matter for shapes
 */
record Word(MethodRef method, int silent) {
  String name() {
    return method.name();
  }
}
