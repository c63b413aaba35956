package dev.shapeproof.runtime.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A driver that lacks a function is noticed before it is called, for then the process would end.
 */
class DriverLibraryTest {
  private static final Path SOURCES =
      Path.of("src/main/java/dev/shapeproof/runtime/cuda").toAbsolutePath();

  @Test
  void everyFunctionThatIsCalledIsLookedFor() throws IOException {
    Set<String> called = new TreeSet<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Matcher call =
            Pattern.compile("JCudaDriver\\s*\\.(cu\\w+)\\(").matcher(Files.readString(source));
        while (call.find()) {
          called.add(call.group(1));
        }
      }
    }
    assertEquals(
        called,
        DriverLibrary.CALLED.stream()
            .map(name -> name.replaceFirst("_v\\d$", ""))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void readsTheNamesOfALibrary() throws IOException {
    Path library = Path.of(System.getProperty("java.home"), "lib", "libjava.so");
    assumeTrue(Files.exists(library), "this JDK's libraries are not those of Linux");
    Set<String> names = DriverLibrary.functions(library);
    assertTrue(names.contains("Java_java_lang_Object_getClass"), names::toString);
    assertTrue(!names.contains("malloc"), "what a library takes from others is not its own");
  }

  @Test
  void whatIsNoLibraryHasNoNames(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("libcuda.so.1"), "no library".repeat(20));
    assertEquals(Set.of(), DriverLibrary.functions(text));
    Path empty = Files.write(folder.resolve("libcuda.so"), new byte[0]);
    assertEquals(Set.of(), DriverLibrary.functions(empty));
  }
}
