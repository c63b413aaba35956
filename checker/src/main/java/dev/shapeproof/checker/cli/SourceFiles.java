package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the source files that paths on the command line mean. */
final class SourceFiles {
  private static final Set<String> BUILD_FOLDERS = Set.of("target", "build", "out", "node_modules");

  private SourceFiles() {}

  /**
   * All of them, sorted, each once. Below a folder, hidden folders and build output are left out.
   */
  static Attempt<List<Path>> find(List<Path> paths) {
    Set<Path> files = new TreeSet<>();
    for (Path path : paths) {
      Attempt<List<Path>> found = find(path);
      if (!(found instanceof Attempt.Done<List<Path>> done)) {
        return found;
      }
      files.addAll(done.value());
    }
    return new Attempt.Done<>(List.copyOf(files));
  }

  private static Attempt<List<Path>> find(Path path) {
    if (!Files.exists(path)) {
      return new Attempt.Failed<>("no such file or folder: " + path);
    }
    if (!Files.isReadable(path)) {
      return new Attempt.Failed<>("cannot read " + path);
    }
    if (!Files.isDirectory(path)) {
      return path.toString().endsWith(".java")
          ? new Attempt.Done<>(List.of(path.toAbsolutePath().normalize()))
          : new Attempt.Failed<>("not a .java file: " + path);
    }
    return below(path);
  }

  private static Attempt<List<Path>> below(Path folder) {
    List<Path> files = new ArrayList<>();
    Path top = folder.toAbsolutePath().normalize();
    try {
      Files.walkFileTree(top, new Collector(top, files));
    } catch (IOException e) {
      return new Attempt.Failed<>("cannot read " + folder + ": " + e.getMessage());
    }
    return files.isEmpty()
        ? new Attempt.Failed<>("no .java file under " + folder)
        : new Attempt.Done<>(files);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> files;

    Collector(Path top, List<Path> files) {
      this.top = top;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped =
          !folder.equals(top) && (name.startsWith(".") || isBuildOutput(folder, name));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** A package may be called so too: only beside a build file is it output. */
    private static boolean isBuildOutput(Path folder, String name) {
      return BUILD_FOLDERS.contains(name)
          && (Files.exists(folder.resolveSibling("pom.xml"))
              || Files.exists(folder.resolveSibling("build.gradle"))
              || Files.exists(folder.resolveSibling("build.gradle.kts"))
              || Files.exists(folder.resolveSibling("package.json")));
    }

    /** A module declaration would turn class path into module path. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".java") && !name.equals("module-info.java")) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
