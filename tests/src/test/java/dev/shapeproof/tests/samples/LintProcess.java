package dev.shapeproof.tests.samples;

import dev.shapeproof.tests.oracle.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code lint} command of the packed jar, in a process of its own, its text output read back.
 */
public final class LintProcess implements Checker {

  private static final Pattern HEADLINE =
      Pattern.compile("^(.+\\.java):(\\d+): (?:error|warning): \\[([a-z.-]+)] .*");
  private static final int COULD_NOT_WORK = 2;
  private static final long MINUTES = 10;

  private final Path work;
  private final List<String> launch;
  private final List<Path> classPath;
  private final List<String> options;

  private LintProcess(Path work, List<String> launch, List<Path> classPath, String... options) {
    this.work = work;
    this.launch = launch;
    this.classPath = List.copyOf(classPath);
    this.options = List.of(options);
  }

  public LintProcess(Path work, String... options) throws IOException {
    this(work, List.of("-jar", packedJar().toString()), List.of(), options);
  }

  /** With some classes of the checker's replaced. */
  public static LintProcess withFirst(Path classes, Path work, String... options)
      throws IOException {
    String path = classes + File.pathSeparator + packedJar();
    List<String> launch = List.of("-cp", path, "dev.shapeproof.checker.cli.Main");
    return new LintProcess(work, launch, List.of(), options);
  }

  /** The same with one more option of the JVM. */
  public LintProcess with(String option) {
    List<String> more = new ArrayList<>(List.of(option));
    more.addAll(launch);
    return new LintProcess(work, more, classPath, options.toArray(String[]::new));
  }

  /** The same with a library that the tests themselves do without. */
  public LintProcess onClassPath(Path library) {
    return new LintProcess(work, launch, List.of(library), options.toArray(String[]::new));
  }

  @Override
  public List<Finding> check(List<Path> files) throws IOException, InterruptedException {
    return findings(say(files));
  }

  /** All that it prints about these files. */
  public List<String> say(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Jvm.SHORT_LIVED);
    command.add("-Xmx2g");
    command.addAll(launch);
    command.add("lint");
    command.addAll(List.of("-cp", classPath(classPath)));
    command.addAll(options);
    files.forEach(file -> command.add(file.toString()));
    Path said = work.resolve("lint.txt");
    Path complained = work.resolve("lint-errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("lint did not end within " + MINUTES + " minutes");
    }
    if (process.exitValue() >= COULD_NOT_WORK) {
      throw new LintFailed(Files.readString(said) + Files.readString(complained));
    }
    return Files.readAllLines(said, StandardCharsets.UTF_8);
  }

  /** What it reports, read from what it prints. */
  public List<Finding> findings(List<String> lines) {
    List<Finding> findings = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = HEADLINE.matcher(line);
      if (matcher.matches()) {
        findings.add(
            new Finding(
                work.resolve(matcher.group(1)).normalize(),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3)));
      }
    }
    return findings;
  }

  private static Path packedJar() throws IOException {
    try (Stream<Path> files = Files.list(Corpus.root().resolve("checker/target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("shapeproof-checker-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the checker's jar is not packed yet"));
    }
  }

  private static String classPath(List<Path> more) {
    Stream<Path> own =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of);
    return Stream.concat(own, more.stream())
        .filter(Files::exists)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The command could not do its work; the message is what it printed. */
  public static final class LintFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LintFailed(String said) {
      super(said);
    }
  }
}
