package dev.shapeproof.checker.build;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Does for our own code in a jar, once, what the JVM does in every process while it links a place
 * for the first time: it makes a class for each lambda and method reference, and method handles for
 * the methods of records. A compilation with one file of tensors meets half a thousand such places,
 * a fifth of what the checker costs there. It also leaves what such a compilation reads
 * uncompressed, and marks the doors for {@linkplain ForOldJavas old Javas}.
 */
public final class LinkAhead {
  private static final Map<String, String> UNCOMPRESSED = Map.of("compressionMethod", "STORED");
  private static final String OURS = "/dev/shapeproof";
  private static final String OTHERS = "/dev/shapeproof/checker/shaded";
  private static final String DATAFLOW = OTHERS + "/org/checkerframework/nullaway/dataflow";

  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, ClassNode> made = new TreeMap<>();
  private final Map<String, ClassNode> changed = new TreeMap<>();

  private LinkAhead() {}

  /**
   * Rewrites a jar in place.
   *
   * @param args the jar's path
   * @throws IOException where it cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument, the jar; got " + List.of(args));
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]), UNCOMPRESSED)) {
      FileTime time = Files.getLastModifiedTime(jar.getPath(OURS));
      List<byte[]> ours = new ArrayList<>();
      Map<String, byte[]> files = new TreeMap<>();
      for (Path file : files(jar)) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(file.toString(), bytes);
        if (!file.startsWith(OTHERS)) {
          ours.add(bytes);
        }
      }
      of(ours).forEach((name, bytes) -> files.put("/" + name + ".class", bytes));
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        Path file = jar.getPath(each.getKey());
        Files.write(file, ForOldJavas.door(each.getKey(), each.getValue()));
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  /** Our class files, and others that every compilation with tensors reads. */
  private static List<Path> files(FileSystem jar) throws IOException {
    try (Stream<Path> all = Files.walk(jar.getPath(OURS))) {
      return all.filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.startsWith(OTHERS) || file.startsWith(DATAFLOW))
          .sorted()
          .toList();
    }
  }

  /** The class files that are to be others, and those made for them, by internal name. */
  static Map<String, byte[]> of(Collection<byte[]> classFiles) {
    LinkAhead all = new LinkAhead();
    classFiles.forEach(all::read);
    all.replaceAll();
    Map<String, byte[]> done = new TreeMap<>();
    all.changed.forEach((name, node) -> done.put(name, bytes(node)));
    all.made.forEach((name, node) -> done.put(name, bytes(node)));
    return done;
  }

  private void read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    classes.put(node.name, node);
  }

  private void replaceAll() {
    for (ClassNode host : List.copyOf(classes.values())) {
      int count = 0;
      for (MethodNode method : host.methods) {
        for (AbstractInsnNode at : method.instructions.toArray()) {
          if (at instanceof InvokeDynamicInsnNode call && FunctionClass.serves(call)) {
            count++;
            FunctionClass function = new FunctionClass(host, call, count);
            method.instructions.set(at, function.use());
            join(function.node());
            changed.put(host.name, host);
          }
        }
        if (RecordMethods.replace(host, method)) {
          changed.put(host.name, host);
        }
      }
    }
  }

  /** Into the nest of its host, since the code of a lambda is private to it. */
  private void join(ClassNode function) {
    ClassNode nest = classes.get(function.nestHostClass);
    if (nest == null) {
      throw new IllegalStateException(function.nestHostClass + " is in no file of the jar");
    }
    if (nest.nestMembers == null) {
      nest.nestMembers = new ArrayList<>();
    }
    nest.nestMembers.add(function.name);
    changed.put(nest.name, nest);
    made.put(function.name, function);
  }

  private static byte[] bytes(ClassNode node) {
    // The frames stay: nothing that is replaced leaves anything else on the stack.
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }
}
