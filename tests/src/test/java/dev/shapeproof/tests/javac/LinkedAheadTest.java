package dev.shapeproof.tests.javac;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * A compilation is short: what the JVM would link late in our own classes is classes in the jar,
 * and none of them has to be inflated.
 */
final class LinkedAheadTest {
  /** Constants of a class file with a lambda or with the methods of a record in it. */
  private static final List<String> LATE =
      List.of("metafactory", "java/lang/runtime/ObjectMethods", "makeConcatWithConstants");

  @Test
  void ourClassesLinkNothingLate() throws IOException {
    try (JarFile jar = new JarFile(Jars.checker().toFile())) {
      List<JarEntry> ours =
          jar.stream()
              .filter(entry -> entry.getName().startsWith("dev/shapeproof/"))
              .filter(entry -> !entry.getName().startsWith("dev/shapeproof/checker/shaded/"))
              .filter(entry -> entry.getName().endsWith(".class"))
              .toList();
      assertTrue(
          ours.stream()
              .noneMatch(entry -> entry.getName().startsWith("dev/shapeproof/checker/build/")));
      assertTrue(ours.size() > 1_000, () -> ours.size() + " classes");
      assertEquals(List.of(), ours.stream().filter(entry -> linksLate(jar, entry)).toList());
      assertEquals(
          List.of(), ours.stream().filter(entry -> entry.getMethod() != ZipEntry.STORED).toList());
    }
  }

  private static boolean linksLate(JarFile jar, JarEntry entry) {
    try (var in = jar.getInputStream(entry)) {
      String content = new String(in.readAllBytes(), ISO_8859_1);
      return LATE.stream().anyMatch(content::contains);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
