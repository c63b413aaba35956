package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same code gives the same diagnostics in the same order, however it is handed over. */
class DeterminismTest {

  /** Files that are compiled together. */
  private static final int FILES = 80;

  @TempDir Path work;

  private static List<Path> files() {
    return Corpus.FOUND.programs().stream().map(Program::file).limit(FILES).toList();
  }

  private static List<Path> reversed() {
    List<Path> files = new ArrayList<>(files());
    Collections.reverse(files);
    return files;
  }

  @Test
  void lintSaysTheSameAgainAndForFilesInAnotherOrder() throws IOException, InterruptedException {
    LintProcess lint = new LintProcess(work, "--strict");
    List<String> first = lint.say(files());
    assertTrue(lint.findings(first).size() >= FILES, first::toString);
    assertEquals(first, lint.say(files()), "another run");
    assertEquals(first, lint.say(reversed()), "files in another order");
  }

  @Test
  void javacSaysTheSameAgainAndForFilesInAnotherOrder() throws IOException, InterruptedException {
    List<String> first = javac(files());
    assertTrue(first.size() >= FILES, first::toString);
    assertEquals(first, javac(files()), "another run");
    assertEquals(first, javac(reversed()), "files in another order");
  }

  private List<String> javac(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Jdk.current().javac().toString()));
    command.addAll(List.of("-proc:none", "-Xmaxerrs", "10000", "-d", "classes", "-cp"));
    command.add(Jars.checker() + File.pathSeparator + libraries());
    files.forEach(file -> command.add(file.toString()));
    Files.createDirectories(work.resolve("classes"));
    return Compiling.run(work, command)
        .output()
        .lines()
        .filter(line -> line.contains(": error: [") || line.contains(": warning: ["))
        .toList();
  }

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("shapeproof-"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
