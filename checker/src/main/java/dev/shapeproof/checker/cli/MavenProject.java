package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.SourceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives source files the class path of the Maven projects that they belong to. */
final class MavenProject {
  private static final String CHECKER = "shapeproof-checker";

  private final Terminal terminal;
  private final Set<Path> visited = new LinkedHashSet<>();

  MavenProject(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The nearest pom.xml at or above each file. */
  static Set<Path> poms(List<Path> files) {
    Map<Path, Optional<Path>> byFolder = new LinkedHashMap<>();
    for (Path file : files) {
      byFolder.computeIfAbsent(
          file.toAbsolutePath().normalize().resolveSibling(""), MavenProject::above);
    }
    Set<Path> poms = new LinkedHashSet<>();
    byFolder.values().forEach(pom -> pom.ifPresent(poms::add));
    return poms;
  }

  private static Optional<Path> above(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("pom.xml"))) {
        return Optional.of(at.resolve("pom.xml"));
      }
    }
    return Optional.empty();
  }

  /** The class path of all {@code poms}, each entry once. */
  Attempt<List<Path>> classPath(Set<Path> poms, List<Path> files) {
    Set<Path> entries = new LinkedHashSet<>();
    for (Path pom : poms) {
      boolean tests = files.stream().anyMatch(file -> isTest(pom.resolveSibling(""), file));
      try {
        Attempt<List<Path>> found = cached(pom, tests);
        if (!(found instanceof Attempt.Done<List<Path>> done)) {
          return found;
        }
        done.value().stream().filter(Files::exists).forEach(entries::add);
      } catch (IOException e) {
        return new Attempt.Failed<>(String.valueOf(e.getMessage()));
      }
    }
    return new Attempt.Done<>(List.copyOf(entries));
  }

  private static boolean isTest(Path project, Path file) {
    return file.startsWith(project.toAbsolutePath().normalize().resolve("src/test"));
  }

  private Attempt<List<Path>> cached(Path pom, boolean tests) throws IOException {
    ClassPathCache cache = ClassPathCache.of(pom, tests);
    Optional<List<Path>> known = cache.find();
    if (known.isPresent()) {
      return new Attempt.Done<>(known.get());
    }
    terminal.err().println("asking Maven for the class path of " + shown(pom) + " (once)");
    return resolve(PomFile.read(pom), tests)
        .map(
            entries -> {
              if (!cache.remember(entries)) {
                terminal
                    .err()
                    .println("cannot write beside " + shown(pom) + ": Maven will be asked again");
              }
              return entries;
            });
  }

  /**
   * Modules of the same build are left to their own poms and class folders, and Shapeproof's own
   * artifacts to this process: either may be in no repository. So are test libraries where no test
   * is checked.
   */
  private Attempt<List<Path>> resolve(PomFile pom, boolean tests) throws IOException {
    visited.add(pom.file());
    Reactor reactor = Reactor.around(pom);
    List<PomFile.Dependency> dropped = new ArrayList<>();
    Set<Path> entries = new LinkedHashSet<>();
    for (PomFile.Dependency dependency : pom.dependencies()) {
      boolean ours = isOurs(dependency.coordinates());
      boolean unused =
          !tests && (dependency.scope().equals("test") || dependency.scope().equals("runtime"));
      Optional<Path> sibling = Optional.ofNullable(reactor.modules().get(dependency.coordinates()));
      if (ours || unused || sibling.isPresent()) {
        dropped.add(dependency);
      }
      if (sibling.isPresent() && !ours && !unused && !visited.contains(sibling.get())) {
        entries.add(sibling.get().resolveSibling("target").resolve("classes"));
        Attempt<List<Path>> theirs = resolve(PomFile.read(sibling.get()), false);
        if (!(theirs instanceof Attempt.Done<List<Path>> done)) {
          return theirs;
        }
        entries.addAll(done.value());
      }
    }
    return ask(pom, dropped, tests)
        .map(
            own -> {
              Set<Path> all = new LinkedHashSet<>(own);
              all.addAll(entries);
              return List.copyOf(all);
            });
  }

  private static boolean isOurs(PomFile.Coordinates id) {
    return id.group().equals("dev.shapeproof")
        && (id.artifact().equals(CHECKER) || id.artifact().equals("shapeproof-annotations"));
  }

  private static Attempt<List<Path>> ask(
      PomFile pom, List<PomFile.Dependency> dropped, boolean tests) throws IOException {
    if (dropped.isEmpty()) {
      return Maven.classPath(pom.file(), tests);
    }
    Path copy = Files.createTempFile(pom.folder(), ".shapeproof-", ".pom.xml");
    try {
      pom.writeWithout(dropped, copy);
      return Maven.classPath(copy, tests);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * A line for each project whose own build would not run Shapeproof, though it lists processors.
   */
  static List<String> withoutUs(Set<Path> poms) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : poms) {
      List<PomFile> chain = PomFile.read(file).withParents();
      boolean listed = chain.stream().anyMatch(PomFile::namesProcessorPath);
      if (listed && chain.stream().noneMatch(pom -> pom.mentions(CHECKER))) {
        lines.add(
            file
                + " lists annotation processors without "
                + CHECKER
                + ": its own build does not run Shapeproof; add it to annotationProcessorPaths");
      }
    }
    return lines;
  }

  private String shown(Path pom) {
    return SourceName.under(terminal.folder(), pom.toString());
  }
}
