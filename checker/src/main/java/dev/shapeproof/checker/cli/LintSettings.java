package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line of {@code lint} asks for. */
record LintSettings(
    List<Path> paths,
    Optional<String> classPath,
    boolean maven,
    Format format,
    boolean stats,
    Optional<Path> baseline,
    Optional<Path> writeBaseline,
    Options options) {

  LintSettings {
    paths = List.copyOf(paths);
  }

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON
  }
}
