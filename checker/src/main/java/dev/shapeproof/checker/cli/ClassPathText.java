package dev.shapeproof.checker.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a class path as java takes it: {@code lib/*:classes:x.jar}. */
final class ClassPathText {
  private ClassPathText() {}

  static Attempt<List<Path>> parse(String text) {
    List<Path> entries = new ArrayList<>();
    for (String part : text.split(File.pathSeparator, -1)) {
      if (part.isEmpty()) {
        continue;
      }
      Attempt<List<Path>> found = entry(part);
      if (!(found instanceof Attempt.Done<List<Path>> done)) {
        return found;
      }
      entries.addAll(done.value());
    }
    return new Attempt.Done<>(entries);
  }

  private static Attempt<List<Path>> entry(String part) {
    try {
      boolean all = part.equals("*") || part.endsWith("/*") || part.endsWith(File.separator + "*");
      Path path = Path.of(all ? part.substring(0, part.length() - 1) : part);
      if (!Files.exists(path)) {
        return new Attempt.Failed<>("no such file or folder on the class path: " + part);
      }
      if (!Files.isDirectory(path) && !isArchive(path)) {
        return new Attempt.Failed<>("neither a jar nor a folder on the class path: " + part);
      }
      return new Attempt.Done<>(all ? jars(path) : List.of(path));
    } catch (InvalidPathException | IOException e) {
      return new Attempt.Failed<>("cannot read the class path at " + part + ": " + e.getMessage());
    }
  }

  private static boolean isArchive(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
