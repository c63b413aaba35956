package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shapeproof lint PATH...} */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compiles Java files in memory and reports their tensor bugs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found",
      "1:findings",
      "2:the work could not be done: bad usage, missing class path, code that does not compile,"
          + " nothing checked"
    })
final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Java files, or folders that hold some.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-cp", "--class-path", "-classpath"},
      paramLabel = "PATH",
      description = "Class path to compile against; DIR/* means all jars of a folder.")
  private @Nullable String classPath;

  @Option(
      names = "--maven",
      description =
          "Take the class path from the pom.xml of the sources. This is so by default where there"
              + " is one and no -cp.")
  private boolean maven;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; docs/json.md describes the latter.")
  private LintSettings.Format format = LintSettings.Format.TEXT;

  @Option(
      names = "--strict",
      description = "Also report what had to be assumed, and unused suppressions.")
  private boolean strict;

  @Option(names = "--stats", description = "Also show what the analysis did and what it cost.")
  private boolean stats;

  @Option(
      names = "--models",
      paramLabel = "FILE",
      description = "A model of a further library; may be repeated.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Accept all findings of now, write them to FILE.")
  private @Nullable Path writeBaseline;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Show only findings that are not in FILE.")
  private @Nullable Path baseline;

  @Option(
      names = "--list-rules",
      help = true,
      description = "List all rules with their severities, and do nothing else.")
  private boolean listRules;

  LintCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    if (listRules) {
      RuleTable.lines().forEach(terminal.out()::println);
      return ExitCode.CLEAN;
    }
    LintSettings settings =
        new LintSettings(
            paths,
            Optional.ofNullable(classPath),
            maven,
            format,
            stats,
            Optional.ofNullable(baseline),
            Optional.ofNullable(writeBaseline),
            new Options(strict, models, true));
    return new Lint(settings, terminal, engine).run();
  }
}
