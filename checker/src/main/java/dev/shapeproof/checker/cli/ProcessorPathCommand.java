package dev.shapeproof.checker.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code shapeproof processor-path}: for builds that are not Maven's. */
@Command(
    name = "processor-path",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the path list for javac's -processorpath, Ant and Gradle.")
final class ProcessorPathCommand implements Callable<Integer> {
  private final Terminal terminal;

  ProcessorPathCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal
        .out()
        .println(
            OwnJars.all().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    return ExitCode.CLEAN;
  }
}
