package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Java that is too old is told so, whichever way it comes in. That such a Java can read the doors
 * follows from their class files; {@code editor/OldJava.java} makes a newer one take itself for it.
 */
class OldJavaTest {
  private static final String DOORS = "dev/shapeproof/checker/javac/door/";
  private static final String SAID = "Shapeproof needs JDK 17 or later, and this is Java 11: ";
  private static final int JAVA_8 = 52;

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("Plain.java"), "class Plain {}\n");
  }

  @Test
  void doorsAreForJava8AndNothingElseIsFoundFromOutside() throws IOException {
    try (JarFile jar = new JarFile(Jars.checker().toFile())) {
      List<ZipEntry> doors =
          jar.stream()
              .<ZipEntry>map(entry -> entry)
              .filter(entry -> entry.getName().startsWith(DOORS))
              .filter(entry -> entry.getName().endsWith(".class"))
              .toList();
      assertFalse(doors.isEmpty());
      for (ZipEntry door : doors) {
        assertEquals(JAVA_8, major(jar, door), door.getName());
      }
      assertDoor(jar.getManifest().getMainAttributes().getValue("Main-Class"));
      assertDoor(service(jar, "com.sun.source.util.Plugin"));
      assertDoor(service(jar, "javax.annotation.processing.Processor"));
    }
  }

  private static int major(JarFile jar, ZipEntry door) throws IOException {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(door))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  private static String service(JarFile jar, String type) throws IOException {
    ZipEntry file = jar.getEntry("META-INF/services/" + type);
    return new String(jar.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static void assertDoor(String className) {
    assertTrue(className.startsWith(DOORS.replace('/', '.')), className);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void doorsUseWhatJava8Has(Jdk jdk) throws IOException, InterruptedException {
    List<Path> sources = sources();
    List<Path> compilers = new ArrayList<>();
    for (Path source : sources) {
      if (Files.readString(source).contains("com.sun.source")) {
        compilers.add(source);
      }
    }
    assertFalse(compilers.isEmpty());
    sources.removeAll(compilers);
    compiles(jdk, "8", sources);
    compiles(jdk, "9", compilers); // what javac knows of Java 8 is without the compiler
  }

  private static List<Path> sources() throws IOException {
    Path folder = Path.of("..", "checker", "src", "main", "java", DOORS).toAbsolutePath();
    try (Stream<Path> files = Files.list(folder.normalize())) {
      return new ArrayList<>(
          files.filter(file -> !file.endsWith("package-info.java")).sorted().toList());
    }
  }

  private void compiles(Jdk jdk, String release, List<Path> sources)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.javac().toString(), "--release", release));
    command.addAll(List.of("-proc:none", "-processorpath", "none", "-d", "classes"));
    command.addAll(List.of("-cp", Jars.checker().toString()));
    sources.forEach(source -> command.add(source.toString()));
    Compiling.Result result = Compiling.run(folder, command);
    assertEquals(0, result.exit(), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void processorSaysSo(Jdk jdk) throws IOException, InterruptedException {
    String jar = Jars.checker().toString();
    refuses("error: " + SAID, jdk, List.of("-processorpath", jar));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void pluginSaysSo(Jdk jdk) throws IOException, InterruptedException {
    String jar = Jars.checker().toString();
    refuses("Plain.java:1: error: " + SAID, jdk, List.of("-proc:none", "-processorpath", jar));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void commandLineSaysSo(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result = old(jdk, "command", List.of("lint", "Plain.java"));
    assertEquals(2, result.exit(), result.output());
    assertEquals(1, result.count(SAID + "run this with a newer one"), result.output());
    assertEquals(List.of(), loadedBesidesDoors(result));
  }

  private void refuses(String start, Jdk jdk, List<String> options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", "classes", "Plain.java"));
    Compiling.Result result = old(jdk, "javac", all);
    List<String> said = result.output().lines().filter(line -> line.contains(SAID)).toList();
    assertAll(
        () -> assertEquals(1, result.exit(), result.output()),
        () -> assertEquals(1, said.size(), said.toString()),
        () -> assertTrue(said.get(0).contains(start), said.toString()),
        () -> assertTrue(said.get(0).contains("--release"), said.toString()),
        () -> assertEquals(List.of(), loadedBesidesDoors(result)));
  }

  private Compiling.Result old(Jdk jdk, String tool, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString(), "-verbose:class"));
    command.add(Path.of("src/test/resources/editor/OldJava.java").toAbsolutePath().toString());
    command.addAll(List.of(tool, Jars.checker().toString()));
    command.addAll(arguments);
    return Compiling.run(folder, command);
  }

  /** An old Java would fail at any other class of ours. */
  private static List<String> loadedBesidesDoors(Compiling.Result result) {
    List<String> loaded =
        result
            .output()
            .lines()
            .filter(line -> line.contains(" dev.shapeproof.") && line.contains("source:"))
            .toList();
    assertFalse(loaded.isEmpty());
    return loaded.stream().filter(line -> !line.contains(DOORS.replace('/', '.'))).toList();
  }
}
