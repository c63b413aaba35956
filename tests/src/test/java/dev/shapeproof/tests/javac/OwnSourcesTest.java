package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our own sources are compiled with Shapeproof: the runtime and all correct samples, in a javac of
 * their own. Nothing is reported, and that is not because nothing was looked at.
 */
class OwnSourcesTest {
  private static final Pattern MEMORY_ALONE =
      Pattern.compile("methods? not analysed \\(memory and gradients: budget (?:[12]?\\d|30)\\)");
  private static final Pattern PROVED = Pattern.compile("(\\d+) tensor operations?: (\\d+) proved");

  @TempDir Path folder;

  /** Its model lies beside its sources, as it does where Maven compiles it. */
  @Test
  void theRuntime() throws IOException, InterruptedException {
    Path root = Corpus.root().resolve("runtime/src/main");
    List<Path> sources;
    try (Stream<Path> files = Files.walk(root.resolve("java"))) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !needsMore(root.resolve("java").relativize(file)))
              .sorted()
              .toList();
    }
    assertTrue(proved(sources, root.resolve("resources").toString()) >= 100);
  }

  /** Backends that are compiled against what a user may lack; all else reaches them by name. */
  private static boolean needsMore(Path source) {
    String name = source.toString().replace(File.separatorChar, '/');
    return name.contains("/kernel/vector/")
        || name.contains("/kernel/blas/")
        || name.endsWith("/BytedecoCublas.java");
  }

  @Test
  void theSamplesOfTheRuntime() throws IOException, InterruptedException {
    assertTrue(proved(files(Corpus.RUNTIME_FIXED)) >= 90);
  }

  @Test
  void theSamplesOfDjl() throws IOException, InterruptedException {
    assertTrue(proved(files(Corpus.FIXED)) >= 100);
    assertTrue(proved(files(Corpus.MODELS)) >= 100);
  }

  private static List<Path> files(Corpus corpus) {
    return corpus.programs().stream().map(Program::file).toList();
  }

  /** Whether at most thirty methods are left out, for the cost of memory and gradients alone. */
  private static int memoryAlone(Compiling.Result result) {
    return MEMORY_ALONE.matcher(result.output()).find() ? 1 : 0;
  }

  /** How many operations are proved in sources of which nothing is reported. */
  private int proved(List<Path> sources, String... before)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Jdk.current().javac().toString(), "-proc:none"));
    List<String> classPath = new ArrayList<>(List.of(before));
    classPath.add(System.getProperty("java.class.path"));
    classPath.add(
        Jars.subject("nd4j-api-.*\\.jar").toString()); // what the bridge's model speaks of
    command.addAll(List.of("-processorpath", Jars.checker().toString()));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), "-d", "classes"));
    sources.forEach(source -> command.add(source.toString()));
    Compiling.Result result = Compiling.run(folder, command);
    assertEquals(0, result.exit(), result.output());
    assertEquals(0, result.count("warning: ["), result.output());
    assertEquals(0, result.count("not analysed") - memoryAlone(result), result.output());
    assertEquals(0, result.count("model is not used"), result.output());
    Matcher ledger = PROVED.matcher(result.output());
    assertTrue(ledger.find(), result.output());
    return Integer.parseInt(ledger.group(2));
  }
}
