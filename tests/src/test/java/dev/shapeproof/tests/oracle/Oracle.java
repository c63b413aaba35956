package dev.shapeproof.tests.oracle;

import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles programs without any checker and runs them on DJL in JVMs of their own. */
public final class Oracle {

  private final Path work;

  public Oracle(Path work) {
    this.work = work;
  }

  /**
   * Outcome of every program by class name; a native crash costs only the program that caused it.
   */
  public Map<String, Outcome> run(List<Program> programs) throws IOException, InterruptedException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    compile(programs.stream().map(Program::file).toList(), classes);
    Path results = work.resolve("results.txt");
    List<String> waiting = new ArrayList<>(programs.stream().map(Program::className).toList());
    Map<String, Outcome> outcomes = new TreeMap<>();
    while (!waiting.isEmpty()) {
      Files.deleteIfExists(results);
      int status = launch(classes, waiting, results);
      List<String> lines = Files.exists(results) ? Files.readAllLines(results) : List.of();
      lines.stream()
          .map(Outcome::decode)
          .forEach(outcome -> outcomes.put(outcome.className(), outcome));
      waiting.subList(0, lines.size()).clear();
      if (!waiting.isEmpty()) {
        String name = waiting.remove(0);
        outcomes.put(name, new Outcome(name, Outcome.Kind.CRASHED, "JVM exit " + status, Set.of()));
      }
    }
    return outcomes;
  }

  /**
   * Plain javac, in a process of its own: in this one it would find the checker on the class path
   * and start it. A program that does not compile is a mistake in the program.
   */
  public static void compile(List<Path> files, Path classes)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-g"));
    words.addAll(List.of("-processorpath", classes.toString(), "-cp", classPath()));
    files.forEach(file -> words.add(file.toString()));
    Path arguments = Files.write(Files.createTempFile(classes, "javac", ".args"), words);
    Path said = Files.createTempFile(classes, "javac", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J" + Jvm.SHORT_LIVED.get(0),
                "-J" + Jvm.SHORT_LIVED.get(1),
                "@" + arguments)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalArgumentException(Files.readString(said));
    }
  }

  private int launch(Path classes, List<String> names, Path results)
      throws IOException, InterruptedException {
    Path list = Files.write(work.resolve("names.txt"), names);
    return new Jvm(work.resolve("oracle.log"))
        .run(classes, OracleMain.class, list.toString(), results.toString());
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
