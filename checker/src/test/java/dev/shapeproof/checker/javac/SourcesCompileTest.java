package dev.shapeproof.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.solve.natives.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker reads a compiler's internals, which differ from one JDK to the next: what it is built
 * with on one must be built on the other as well.
 */
class SourcesCompileTest {

  private static final List<String> PACKAGES =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  @TempDir Path folder;

  @Test
  void withJdk25Too() throws IOException, InterruptedException {
    String javac = Jvm.of(25).tool("javac");
    List<String> words = new ArrayList<>(List.of("-nowarn", "-proc:none", "-implicit:none"));
    words.addAll(List.of("-source", "17", "-target", "17", "-d", folder.toString()));
    words.addAll(List.of("-processorpath", folder.toString()));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    PACKAGES.forEach(
        name ->
            words.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(words::add);
    }
    Path arguments = Files.write(folder.resolve("arguments"), words);
    Process process = new ProcessBuilder(javac, "@" + arguments).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
