package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import dev.shapeproof.tests.jdk.NeedsJdk25;
import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Java has had since 17, up to compact source files and module imports of 25, is followed:
 * {@code latest/Latest.java} has its bugs marked.
 */
@NeedsJdk25
class LatestJavaTest {
  private static final Path LATEST =
      Corpus.root().resolve("tests/src/test/resources/latest/Latest.java");
  private static final Pattern MARK = Pattern.compile("// BUG: ([a-z.-]+)$");
  private static final Pattern FOUND =
      Pattern.compile("Latest\\.java:(\\d+): error: \\[([a-z.-]+)]");

  @TempDir Path folder;
  private final Jdk jdk = Jdks.find(25).orElseThrow();

  @BeforeEach
  void write() throws IOException {
    Files.copy(LATEST, folder.resolve("Latest.java"));
    Files.createDirectory(folder.resolve("classes"));
  }

  @Test
  void thePluginFindsWhatIsMarked() throws IOException, InterruptedException {
    List<String> options =
        List.of("-processorpath", Jars.checker().toString(), "-cp", Jars.djl().toString());
    assertFinds(Compiling.javac(jdk.javac(), folder, "Latest.java", options));
  }

  @Test
  void lintFindsWhatIsMarked() throws IOException, InterruptedException {
    List<String> lint = List.of("-jar", Jars.checker().toString(), "lint", "-cp");
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(lint);
    command.addAll(List.of(Jars.djl().toString(), "Latest.java"));
    assertFinds(Compiling.run(folder, command));
  }

  private static void assertFinds(Compiling.Result result) throws IOException {
    List<String> marked = new ArrayList<>();
    List<String> lines = Files.readAllLines(LATEST);
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marked.add(i + 1 + " " + mark.group(1));
      }
    }
    List<String> found = new ArrayList<>();
    Matcher line = FOUND.matcher(result.output());
    while (line.find()) {
      found.add(line.group(1) + " " + line.group(2));
    }
    assertEquals(marked, found, result.output());
    assertEquals(0, result.count("not analysed"), result.output());
  }
}
