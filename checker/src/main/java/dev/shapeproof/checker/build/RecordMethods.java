package dev.shapeproof.checker.build;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of a record as plain code, with the results
 * of {@link java.lang.runtime.ObjectMethods}.
 */
final class RecordMethods {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(java.util.Objects.class);
  private static final Type BUILDER = Type.getType(StringBuilder.class);

  private final Type owner;
  private final List<Handle> components;
  private final MethodNode method;
  private final GeneratorAdapter code;

  private RecordMethods(Type owner, List<Handle> components, MethodNode method) {
    this.owner = owner;
    this.components = components;
    this.method = method;
    this.code = new GeneratorAdapter(method, method.access, method.name, method.desc);
  }

  /** Whether it was a method that the compiler made for a record. */
  static boolean replace(ClassNode host, MethodNode method) {
    Optional<InvokeDynamicInsnNode> call = call(method);
    if (call.isEmpty()) {
      return false;
    }
    Object[] given = call.get().bsmArgs;
    List<Handle> components =
        Arrays.stream(given, 2, given.length).map(Handle.class::cast).toList();
    method.instructions.clear();
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    RecordMethods methods = new RecordMethods(Type.getObjectType(host.name), components, method);
    switch (method.name) {
      case "equals" -> methods.equal();
      case "hashCode" -> methods.hash();
      case "toString" -> methods.text(simpleName(host.name));
      default -> throw new IllegalArgumentException("no method of a record: " + method.name);
    }
    methods.code.returnValue();
    methods.code.endMethod();
    return true;
  }

  private static Optional<InvokeDynamicInsnNode> call(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof InvokeDynamicInsnNode call && call.bsm.getOwner().equals(BOOTSTRAP)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** As {@code Class.getSimpleName} says it; a record has a name, and no number in it is needed. */
  private static String simpleName(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String inner = last.substring(last.lastIndexOf('$') + 1);
    return inner.replaceFirst("^[0-9]+", "");
  }

  private static Type type(Handle component) {
    return Type.getType(component.getDesc());
  }

  private void equal() {
    Label others = code.newLabel();
    Label no = code.newLabel();
    code.loadThis();
    code.loadArg(0);
    code.ifCmp(OBJECT, GeneratorAdapter.NE, others);
    code.push(true);
    code.returnValue();
    target(others);
    code.loadArg(0);
    code.instanceOf(owner);
    code.ifZCmp(GeneratorAdapter.EQ, no);
    for (Handle component : components) {
      code.loadThis();
      code.getField(owner, component.getName(), type(component));
      code.loadArg(0);
      code.checkCast(owner);
      code.getField(owner, component.getName(), type(component));
      differ(type(component), no);
    }
    code.push(true);
    code.returnValue();
    target(no);
    code.push(false);
  }

  /** With the variables of the start and nothing on the stack. */
  private void target(Label label) {
    code.mark(label);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private void differ(Type type, Label no) {
    switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> {
        code.invokeStatic(OBJECTS, Method.getMethod("boolean equals(Object, Object)"));
        code.ifZCmp(GeneratorAdapter.EQ, no);
      }
      case Type.FLOAT, Type.DOUBLE -> {
        code.invokeStatic(box(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
        code.ifZCmp(GeneratorAdapter.NE, no);
      }
      default -> code.ifCmp(type, GeneratorAdapter.NE, no);
    }
  }

  private void hash() {
    code.push(0);
    for (Handle component : components) {
      Type type = type(component);
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadThis();
      code.getField(owner, component.getName(), type);
      Type from = isReference(type) ? OBJECTS : box(type);
      Type taken = isReference(type) ? OBJECT : type;
      code.invokeStatic(from, new Method("hashCode", Type.INT_TYPE, new Type[] {taken}));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void text(String name) {
    code.newInstance(BUILDER);
    code.dup();
    code.invokeConstructor(BUILDER, new Method("<init>", "()V"));
    String before = name + "[";
    for (Handle component : components) {
      append(before + component.getName() + "=");
      code.loadThis();
      code.getField(owner, component.getName(), type(component));
      append(type(component));
      before = ", ";
    }
    append(components.isEmpty() ? before + "]" : "]");
    code.invokeVirtual(BUILDER, Method.getMethod("String toString()"));
  }

  private void append(String text) {
    code.push(text);
    append(Type.getType(String.class));
  }

  private void append(Type type) {
    Type taken =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
          case Type.OBJECT, Type.ARRAY -> type.equals(Type.getType(String.class)) ? type : OBJECT;
          default -> type;
        };
    code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {taken}));
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static Type box(Type primitive) {
    return Conversion.boxed(primitive);
  }
}
