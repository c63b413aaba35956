package dev.shapeproof.checker.solve.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.z3.Expr;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux/amd64",
    "Linux, aarch64, linux/aarch64",
    "Mac OS X, x86_64, osx/amd64",
    "Mac OS X, aarch64, osx/aarch64",
    "Windows 11, amd64, windows/amd64"
  })
  void namesWhatTheJarHolds(String os, String arch, String folder) throws Exception {
    Platform platform = assertInstanceOf(Platform.class, Platform.detect(os, arch, root));
    assertEquals(folder, platform.folder());
    Properties listed = new Properties();
    try (InputStream xml = Expr.class.getResourceAsStream(folder + "/turnkey.xml")) {
      listed.loadFromXML(xml);
    }
    Set<String> bundled = new TreeSet<>();
    for (String key : listed.stringPropertyNames()) {
      if (key.startsWith("bundled-libraries.")) {
        bundled.add(listed.getProperty(key));
      }
    }
    assertEquals(bundled, new TreeSet<>(platform.files()));
    for (int i = 0; i < platform.loads().size(); i++) {
      assertEquals(listed.getProperty("load-commands." + i), platform.loads().get(i));
    }
  }

  @ParameterizedTest
  @CsvSource({"Linux, riscv64", "Linux, x86", "FreeBSD, amd64", "Windows 11, aarch64"})
  void saysWhereThereIsNoZ3(String os, String arch) {
    Detected.Unsupported unsupported =
        assertInstanceOf(Detected.Unsupported.class, Platform.detect(os, arch, root));
    assertTrue(unsupported.reason().contains(os + " on " + arch));
  }

  @Test
  void recognisesMusl() throws Exception {
    Path lib = Files.createDirectory(root.resolve("lib"));
    Files.createFile(lib.resolve("ld-musl-x86_64.so.1"));
    Detected.Unsupported unsupported =
        assertInstanceOf(Detected.Unsupported.class, Platform.detect("Linux", "amd64", root));
    assertTrue(unsupported.reason().contains("musl"));
  }

  @Test
  void takesMuslBesideGlibcForGlibc() throws Exception {
    Path lib = Files.createDirectory(root.resolve("lib"));
    Files.createFile(lib.resolve("ld-musl-x86_64.so.1"));
    Path lib64 = Files.createDirectory(root.resolve("lib64"));
    Files.createFile(lib64.resolve("ld-linux-x86-64.so.2"));
    assertInstanceOf(Platform.class, Platform.detect("Linux", "amd64", root));
  }
}
