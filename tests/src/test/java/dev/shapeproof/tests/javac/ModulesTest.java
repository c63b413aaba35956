package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.travel.SliceFile;
import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import dev.shapeproof.tests.samples.Corpus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code in one module, its users in another: what un-annotated methods do is known across the
 * border, and it does not matter how much is compiled at once.
 */
class ModulesTest {
  private static final Path SOURCES = Corpus.root().resolve("tests/src/test/resources/modules");
  private static final List<String> LIBRARY =
      List.of(
          "lib/Base.java",
          "lib/Encoder.java",
          "lib/Heads.java",
          "lib/ManyHeads.java",
          "lib/Special.java");
  private static final String USE = "app/Use.java";

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @BeforeEach
  void copy() throws IOException {
    List<String> all = new ArrayList<>(LIBRARY);
    all.add(USE);
    for (String name : all) {
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(SOURCES.resolve(name), target);
    }
  }

  private Compiling.Result compile(Jdk jdk, String output, List<String> files)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.javac().toString()));
    command.addAll(List.of("-processorpath", Jars.checker().toString(), "-cp"));
    command.add(
        String.join(
            File.pathSeparator, "lib.out", Jars.djl().toString(), Jars.checker().toString()));
    command.addAll(List.of("-d", output));
    command.addAll(files);
    Files.createDirectories(folder.resolve(output));
    return Compiling.run(folder, command);
  }

  private void compileTheLibrary(Jdk jdk) throws IOException, InterruptedException {
    library(compile(jdk, "lib.out", LIBRARY));
  }

  private static void library(Compiling.Result result) {
    assertEquals(0, result.exit(), result.output());
  }

  private List<String> errors(Compiling.Result result) {
    return result.output().lines().filter(line -> line.contains(": error: ")).toList();
  }

  /** Marked lines of the use, in order. */
  private List<String> expected() throws IOException {
    List<String> found = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve(USE));
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("// BUG: ");
      if (at >= 0) {
        found.add(USE + ":" + (i + 1) + ": error: [" + lines.get(i).substring(at + 8) + "]");
      }
    }
    return found;
  }

  private void findsAll(Compiling.Result result) throws IOException {
    List<String> found =
        errors(result).stream().map(line -> line.substring(0, line.indexOf(']') + 1)).toList();
    assertEquals(expected(), found, result.output());
  }

  private Map<String, byte[]> slices(String output) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(output).resolve(SliceFile.FOLDER))) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }

  private Path slice(String name) {
    return folder.resolve("lib.out").resolve(SliceFile.path(name));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void mistakesWithAnotherModulesCodeAreFound(Jdk jdk) throws IOException, InterruptedException {
    compileTheLibrary(jdk);
    Compiling.Result use = compile(jdk, "app.out", List.of(USE));
    findsAll(use);
    assertEquals(1, use.count("in Encoder.project (Encoder.java:"), use.output());
    assertEquals(0, use.count("is not used"), use.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void fromAJarAsFromAFolder(Jdk jdk) throws IOException, InterruptedException {
    compileTheLibrary(jdk);
    Compiling.Result packed =
        Compiling.run(
            folder,
            List.of(
                jdk.home().resolve("bin/jar").toString(),
                "--create",
                "--file",
                "lib.jar",
                "-C",
                "lib.out",
                "."));
    assertEquals(0, packed.exit(), packed.output());
    Files.move(folder.resolve("lib.out"), folder.resolve("away"));
    Files.move(folder.resolve("lib.jar"), folder.resolve("lib.out"));
    findsAll(compile(jdk, "app.out", List.of(USE)));
  }

  @Test
  void equalSourcesGiveEqualBytesInWhateverOrder() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    Map<String, byte[]> first = slices("lib.out");
    assertEquals(LIBRARY.size(), first.size(), first.keySet()::toString);
    List<String> reversed = new ArrayList<>(LIBRARY);
    Collections.reverse(reversed);
    library(compile(jdk, "again", reversed));
    same(first, slices("again"));
  }

  /** Each class is compiled alone, against the classes and slices of the others. */
  @Test
  void oneByOneGivesTheSameBytes() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    Map<String, byte[]> clean = slices("lib.out");
    for (String file : LIBRARY) {
      library(compile(jdk, "lib.out", List.of(file)));
      same(clean, slices("lib.out"));
    }
    findsAll(compile(jdk, "app.out", List.of(USE)));
  }

  private static void same(Map<String, byte[]> expected, Map<String, byte[]> found) {
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void togetherAsOneByOne(Jdk jdk) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(LIBRARY);
    all.add(USE);
    Compiling.Result together = compile(jdk, "all.out", all);
    assertEquals(expected().size(), errors(together).size(), together.output());
  }

  /** What a class file was made of is unknown when it is another one than the slice's. */
  @Test
  void aClassThatChangedWithoutItsSliceIsIgnoredAndCounted()
      throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    Path encoder = folder.resolve("lib/Encoder.java");
    Files.writeString(encoder, Files.readString(encoder).replace("matMul(weight)", "mul(weight)"));
    Compiling.Result plain =
        Compiling.run(
            folder,
            List.of(
                jdk.javac().toString(),
                "-proc:none",
                "-processorpath", // else the class path would be searched for plugins
                "nowhere",
                "-cp",
                String.join(
                    File.pathSeparator,
                    "lib.out",
                    Jars.djl().toString(),
                    Jars.checker().toString()),
                "-d",
                "lib.out",
                "lib/Encoder.java"));
    assertEquals(0, plain.exit(), plain.output());
    ignoresEncoder(jdk, "not of the present class files");
  }

  private void ignoresEncoder(Jdk jdk, String why) throws IOException, InterruptedException {
    Compiling.Result use = compile(jdk, "app.out", List.of(USE));
    assertEquals(
        1,
        use.count("the code of 1 class of other modules is not used: " + why + " (lib.Encoder)"),
        use.output());
    List<String> found = errors(use);
    assertFalse(found.isEmpty(), use.output());
    assertTrue(found.size() < expected().size(), use.output());
  }

  @Test
  void aDamagedSliceIsIgnoredAndCounted() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    byte[] bytes = Files.readAllBytes(slice("lib.Encoder"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(slice("lib.Encoder"), bytes);
    ignoresEncoder(jdk, "damaged");
    Files.write(slice("lib.Encoder"), new byte[0]);
    ignoresEncoder(jdk, "damaged");
  }

  @Test
  void aSliceOfAnotherVersionIsIgnoredAndCounted() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    byte[] bytes = Files.readAllBytes(slice("lib.Encoder"));
    bytes[7]++;
    Files.write(slice("lib.Encoder"), bytes);
    ignoresEncoder(jdk, "of another version");
  }

  /** Nobody's slice may speak for another class. */
  @Test
  void aSliceUnderAnotherNameIsIgnoredAndCounted() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    Files.write(slice("lib.Encoder"), Files.readAllBytes(slice("lib.Heads")));
    ignoresEncoder(jdk, "damaged");
  }

  @Test
  void errorsLeaveNoSlice() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    compileTheLibrary(jdk);
    findsAll(compile(jdk, "app.out", List.of(USE)));
    assertFalse(Files.exists(folder.resolve("app.out").resolve(SliceFile.FOLDER)));
  }
}
