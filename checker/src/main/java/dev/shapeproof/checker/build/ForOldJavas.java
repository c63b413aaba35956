package dev.shapeproof.checker.build;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Makes class files for Java 8 of the doors, which tell an older Java that it is too old. To
 * compile them a second time for that would do the same: they have nothing that is newer, and this
 * refuses them if they have.
 */
final class ForOldJavas {
  private static final String DOORS = "/dev/shapeproof/checker/javac/door/";

  private ForOldJavas() {}

  /** The class file at a path of the jar, as it is to stand there. */
  static byte[] door(String path, byte[] classFile) {
    if (!path.startsWith(DOORS)) {
      return classFile;
    }
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    boolean newer =
        node.nestHostClass != null
            || node.nestMembers != null
            || node.recordComponents != null
            || node.permittedSubclasses != null
            || node.methods.stream()
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .anyMatch(InvokeDynamicInsnNode.class::isInstance);
    if (newer) {
      throw new IllegalStateException(path + " is a door, and has what Java 8 does not know");
    }
    node.version = Opcodes.V1_8;
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
