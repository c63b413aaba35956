package dev.shapeproof.checker.build;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The code that a lambda or a method reference stands for.
 *
 * @param parameters with the receiver in front, where there is one
 */
record Target(Handle handle, Type owner, Method method, List<Type> parameters, Type result) {

  static Target of(Handle handle) {
    Type owner = Type.getObjectType(handle.getOwner());
    Method method = new Method(handle.getName(), handle.getDesc());
    List<Type> own = List.of(method.getArgumentTypes());
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKESTATIC -> new Target(handle, owner, method, own, method.getReturnType());
      case Opcodes.H_NEWINVOKESPECIAL -> new Target(handle, owner, method, own, owner);
      case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE, Opcodes.H_INVOKESPECIAL -> {
        List<Type> all = Stream.concat(Stream.of(owner), own.stream()).toList();
        yield new Target(handle, owner, method, all, method.getReturnType());
      }
      default -> throw new IllegalArgumentException("no code of a lambda: " + handle);
    };
  }

  Type parameter(int i) {
    return parameters.get(i);
  }

  /** Before the arguments are there. */
  void begin(GeneratorAdapter body) {
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      body.newInstance(owner);
      body.dup();
    }
  }

  void invoke(GeneratorAdapter body) {
    int call =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          // Private code of the host: special there, but virtual from another class of its nest.
          default -> handle.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    body.visitMethodInsn(
        call, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }
}
