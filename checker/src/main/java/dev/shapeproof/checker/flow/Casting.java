package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;

/**
 * The scopes in which operations cast what they are given (autocast): one object stands for what
 * the running thread has open, and its fields are the dtypes to cast to.
 */
public final class Casting {
  /** What stands for the scope that is open. */
  public static final ObjectId SCOPE = ObjectId.recent("scope");

  public static final TypeRef TYPE = new TypeRef("scope");

  private final boolean used;

  Casting(Program program, Models models) {
    this.used =
        program.roots().stream()
            .flatMap(info -> info.methods().stream())
            .map(MethodInfo::method)
            .flatMap(method -> program.calls(method).stream())
            .anyMatch(call -> opens(call, models));
  }

  private static boolean opens(MethodRef call, Models models) {
    return models.method(call).filter(model -> model.is(ModelMethod.Flag.CASTS)).isPresent();
  }

  /**
   * What an entry starts with: nothing is known of what its callers have opened, unless it is a
   * program of its own.
   */
  void begin(Cursor cursor, boolean ofProgram) {
    if (used) {
      cursor.write(SCOPE, ofProgram ? ObjectState.made(TYPE) : ObjectState.of(TYPE));
    }
  }
}
