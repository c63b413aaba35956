package dev.shapeproof.checker.report;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** How a source file is called in a message, whether the compiler named it by path or by URI. */
public final class SourceName {
  private SourceName() {}

  /** The path, if it is one of the file system. */
  public static Optional<Path> path(String file) {
    try {
      return Optional.of(file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file));
    } catch (FileSystemNotFoundException | IllegalArgumentException notAPath) {
      return Optional.empty();
    }
  }

  /** Relative to {@code folder} where it lies under it, with forward slashes. */
  public static String under(Path folder, String file) {
    return path(file).map(path -> under(folder, path)).orElse(file);
  }

  private static String under(Path folder, Path file) {
    Path base = folder.toAbsolutePath().normalize();
    Path full = file.toAbsolutePath().normalize();
    return (full.startsWith(base) ? base.relativize(full) : full).toString().replace('\\', '/');
  }

  /** {@code Head.java}. */
  public static String last(String file) {
    String plain = file.replace('\\', '/');
    return plain.substring(plain.lastIndexOf('/') + 1);
  }
}
