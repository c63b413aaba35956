package dev.shapeproof.checker.solve.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In fresh processes, since a process loads a library once. */
final class NativeLoaderTest {

  private static final Path UNUSABLE = Path.of("/proc/nobody-writes-here");

  @TempDir Path folder;

  static Stream<Jvm> jvms() throws IOException {
    return Jvm.all();
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void unpacksOnce(Jvm jvm) throws Exception {
    Jvm.Outcome cold = load(jvm, cache(), temporary(), 1);
    assertLoaded(1, cold);
    FileTime unpacked = Files.getLastModifiedTime(library());
    for (int i = 0; i < 2; i++) {
      assertLoaded(1, load(jvm, cache(), temporary(), 1));
    }
    assertEquals(unpacked, Files.getLastModifiedTime(library()));
    assertOnlyTheLibrariesAreLeft();
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void servesSeveralClassLoadersOfOneProcess(Jvm jvm) throws Exception {
    assertLoaded(3, load(jvm, cache(), temporary(), 3));
    assertOnlyTheLibrariesAreLeft();
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void needsNoTemporaryFolder(Jvm jvm) throws Exception {
    assertLoaded(2, load(jvm, cache(), UNUSABLE, 2));
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void fallsBackToTheTemporaryFolder(Jvm jvm) throws Exception {
    assertLoaded(2, load(jvm, UNUSABLE, temporary(), 2));
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void saysWhyWhereNoFolderCanBeUsed(Jvm jvm) throws Exception {
    Jvm.Outcome outcome = load(jvm, UNUSABLE, UNUSABLE, 1);
    assertEquals(0, outcome.exit());
    String reason = String.join("", outcome.starting("failed"));
    assertTrue(reason.contains(UNUSABLE.toString()), outcome.toString());
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void saysWhyOnAPlatformWithoutZ3(Jvm jvm) throws Exception {
    Jvm.Outcome outcome = run(jvm, cache(), temporary(), List.of("-Dos.arch=riscv64", name(), "1"));
    assertEquals(List.of("failed there is no Z3 for Linux on riscv64"), outcome.starting("failed"));
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void unpacksAgainWhereTheCacheIsDamaged(Jvm jvm) throws Exception {
    assertLoaded(1, load(jvm, cache(), temporary(), 1));
    byte[] bytes = Files.readAllBytes(library());
    Files.write(library(), new byte[bytes.length]);
    assertLoaded(1, load(jvm, cache(), temporary(), 1));
    Files.write(library(), new byte[17]);
    assertLoaded(1, load(jvm, cache(), temporary(), 1));
    assertEquals(bytes.length, Files.size(library()));
    assertOnlyTheLibrariesAreLeft();
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void removesWhatAKilledProcessLeft(Jvm jvm) throws Exception {
    Path stale = Files.createDirectories(base().resolve("shapeproof-load-1"));
    Files.writeString(stale.resolve("libz3.so"), "");
    Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    Path fresh = Files.createDirectories(base().resolve("shapeproof-load-2"));
    assertLoaded(1, load(jvm, cache(), temporary(), 1));
    assertTrue(Files.notExists(stale));
    assertTrue(Files.exists(fresh));
  }

  private Jvm.Outcome load(Jvm jvm, Path cache, Path temporary, int loaders) throws Exception {
    return run(jvm, cache, temporary, List.of(name(), Integer.toString(loaders)));
  }

  private static Jvm.Outcome run(Jvm jvm, Path cache, Path temporary, List<String> arguments)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("-Duser.home=" + cache));
    all.addAll(arguments);
    return jvm.run(
        temporary, Map.of("XDG_CACHE_HOME", cache.toString(), "HOME", cache.toString()), all);
  }

  private static void assertLoaded(int times, Jvm.Outcome outcome) {
    List<String> loaded = outcome.starting("loaded " + NativeLoader.VERSION);
    assertEquals(times, loaded.size(), outcome.toString());
  }

  /**
   * A loaded copy is deleted at once, so nothing is left even where the process is killed later.
   */
  private void assertOnlyTheLibrariesAreLeft() throws IOException {
    try (Stream<Path> left = Files.list(base())) {
      assertEquals(1, left.count());
    }
    try (Stream<Path> left = Files.list(temporary())) {
      assertEquals(0, left.count());
    }
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private Path base() {
    return cache().resolve("shapeproof");
  }

  private Path library() throws IOException {
    try (Stream<Path> files = Files.walk(base())) {
      return files.filter(file -> file.endsWith("libz3.so")).findFirst().orElseThrow();
    }
  }

  private Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("tmp"));
  }

  private static String name() {
    return LoadProbe.class.getName();
  }
}
