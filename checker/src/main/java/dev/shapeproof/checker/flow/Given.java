package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Value;

/** What an entry starts with: parameters of which only the types are known. */
record Given(Unknowns unknowns, Casting casting) {

  /** {@code ofProgram}: whether nobody has done anything before it. */
  Cursor of(Body body, State nothing, boolean ofProgram) {
    String key = body.method().key();
    Cursor cursor = new Cursor(nothing);
    casting.begin(cursor, ofProgram);
    for (Local parameter : body.parameters()) {
      Value value =
          unknowns.of(
              parameter.type(),
              key + "." + parameter.name(),
              parameter.name(),
              parameter.declared(),
              cursor);
      Value origin =
          value instanceof Value.Tensor tensor
              ? tensor.withOrigin(new Origin(parameter.declared(), "parameter " + parameter.name()))
              : value;
      cursor.assign(parameter.index(), origin);
    }
    return cursor;
  }
}
