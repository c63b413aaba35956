package dev.shapeproof.contracts;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** What stands at the beginning and the end of a checked method; its code is copied there. */
final class Boundary {
  private Boundary() {}

  @Advice.OnMethodEnter
  static ContractCall enter(
      @Advice.Origin Class<?> owner,
      @Advice.Origin("#m#d") String method,
      @Advice.This(optional = true) @Nullable Object self,
      @Advice.AllArguments Object[] arguments) {
    return ContractCall.enter(owner, method, self, arguments);
  }

  /** Only where the method returns. */
  @Advice.OnMethodExit
  static void leave(
      @Advice.Enter ContractCall call,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object result) {
    call.leave(result);
  }
}
