package dev.shapeproof.checker.build;

import java.lang.invoke.LambdaMetafactory;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class that does what {@link LambdaMetafactory} would make for a call: it keeps what is
 * captured, and its one method hands that and its arguments to the code of the lambda. One that
 * captures nothing exists once, as there.
 */
final class FunctionClass {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String MAKE = "make";
  private static final String ONLY = "ONLY";

  private final ClassNode node = new ClassNode();
  private final Type self;
  private final Type result;
  private final Type[] captured;

  /** Whether a call makes a lambda in the plain way; serializable ones and the like do not. */
  static boolean serves(InvokeDynamicInsnNode call) {
    return call.bsm.getOwner().equals(FACTORY) && call.bsm.getName().equals("metafactory");
  }

  /**
   * @param number which of the lambdas of the class it is, from 1
   */
  FunctionClass(ClassNode host, InvokeDynamicInsnNode call, int number) {
    result = Type.getReturnType(call.desc);
    captured = Type.getArgumentTypes(call.desc);
    node.version = host.version;
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = host.name + "$$F" + number;
    node.superName = "java/lang/Object";
    node.interfaces = List.of(result.getInternalName());
    node.nestHostClass = host.nestHostClass == null ? host.name : host.nestHostClass;
    self = Type.getObjectType(node.name);
    for (int i = 0; i < captured.length; i++) {
      node.fields.add(
          new FieldNode(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
              field(i),
              captured[i].getDescriptor(),
              null,
              null));
    }
    constructor();
    if (captured.length == 0) {
      only();
    } else {
      make();
    }
    Type erased = (Type) call.bsmArgs[0];
    Type instantiated = (Type) call.bsmArgs[2];
    implement(
        new Method(call.name, erased.getDescriptor()), (Handle) call.bsmArgs[1], instantiated);
  }

  ClassNode node() {
    return node;
  }

  /** What stands in the place of the call. */
  AbstractInsnNode use() {
    return captured.length == 0
        ? new FieldInsnNode(Opcodes.GETSTATIC, node.name, ONLY, result.getDescriptor())
        : new MethodInsnNode(
            Opcodes.INVOKESTATIC, node.name, MAKE, Type.getMethodDescriptor(result, captured));
  }

  private static String field(int i) {
    return "c" + i;
  }

  private Method initializer() {
    return new Method("<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
  }

  private GeneratorAdapter begin(int access, Method method) {
    MethodNode body = new MethodNode(access, method.getName(), method.getDescriptor(), null, null);
    node.methods.add(body);
    return new GeneratorAdapter(body, access, method.getName(), method.getDescriptor());
  }

  private void constructor() {
    GeneratorAdapter code = begin(Opcodes.ACC_PRIVATE, initializer());
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), new Method("<init>", "()V"));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self, field(i), captured[i]);
    }
    end(code);
  }

  private void only() {
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    node.fields.add(new FieldNode(access, ONLY, result.getDescriptor(), null, null));
    GeneratorAdapter code = begin(Opcodes.ACC_STATIC, new Method("<clinit>", "()V"));
    code.newInstance(self);
    code.dup();
    code.invokeConstructor(self, initializer());
    code.putStatic(self, ONLY, result);
    end(code);
  }

  private void make() {
    GeneratorAdapter code = begin(Opcodes.ACC_STATIC, new Method(MAKE, result, captured));
    code.newInstance(self);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self, initializer());
    end(code);
  }

  private void implement(Method method, Handle code, Type instantiated) {
    GeneratorAdapter body = begin(Opcodes.ACC_PUBLIC, method);
    Conversion conversion = new Conversion(body);
    Target target = Target.of(code);
    target.begin(body);
    for (int i = 0; i < captured.length; i++) {
      body.loadThis();
      body.getField(self, field(i), captured[i]);
      conversion.convert(captured[i], captured[i], target.parameter(i));
    }
    Type[] given = instantiated.getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      body.loadArg(i);
      Type erased = method.getArgumentTypes()[i];
      conversion.convert(erased, given[i], target.parameter(captured.length + i));
    }
    target.invoke(body);
    conversion.answer(target.result(), instantiated.getReturnType(), method.getReturnType());
    end(body);
  }

  private static void end(GeneratorAdapter code) {
    code.returnValue();
    code.endMethod();
  }
}
