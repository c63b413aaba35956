package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.SourceName;
import dev.shapeproof.checker.report.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Source files on disk, each read once. */
final class FileSources implements Sources {
  private final Map<String, String> read = new HashMap<>();

  @Override
  public String text(String file) {
    return read.computeIfAbsent(file, FileSources::load);
  }

  /** A file that is gone since it was compiled only loses its source line in the output. */
  private static String load(String file) {
    return SourceName.path(file)
        .map(
            path -> {
              try {
                return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
              } catch (IOException gone) {
                return "";
              }
            })
        .orElse("");
  }
}
