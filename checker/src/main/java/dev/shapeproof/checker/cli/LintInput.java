package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is compiled against what, once the command line is understood.
 *
 * @param classPathGiven whether the user or a pom gave one
 * @param notes what the user should know about the project
 */
record LintInput(
    List<Path> files, List<Path> classPath, boolean classPathGiven, List<String> notes) {

  static Attempt<LintInput> of(LintSettings settings, Terminal terminal) {
    for (Path model : settings.options().models()) {
      if (!Files.isRegularFile(model)) {
        String why =
            Files.isDirectory(model) ? "a model is a file, not a folder: " : "no such model file: ";
        return new Attempt.Failed<>(why + model);
      }
    }
    if (settings.classPath().isPresent() && settings.maven()) {
      return new Attempt.Failed<>("-cp and --maven exclude each other");
    }
    return SourceFiles.find(settings.paths())
        .then(files -> withClassPath(files, settings, terminal));
  }

  /** Without a flag, a pom.xml above the sources is taken as if {@code --maven} was given. */
  private static Attempt<LintInput> withClassPath(
      List<Path> files, LintSettings settings, Terminal terminal) {
    if (settings.classPath().isPresent()) {
      return ClassPathText.parse(settings.classPath().get())
          .map(entries -> new LintInput(files, withAnnotations(entries), true, List.of()));
    }
    Set<Path> poms = MavenProject.poms(files);
    if (poms.isEmpty()) {
      return settings.maven()
          ? new Attempt.Failed<>("--maven: no pom.xml at or above " + settings.paths().get(0))
          : new Attempt.Done<>(new LintInput(files, OwnJars.annotations(), false, List.of()));
    }
    Attempt<List<Path>> found = new MavenProject(terminal).classPath(poms, files);
    if (found instanceof Attempt.Failed<List<Path>> failed && !settings.maven()) {
      String note = failed.why() + "; going on without a class path";
      return new Attempt.Done<>(new LintInput(files, OwnJars.annotations(), false, List.of(note)));
    }
    Optional<List<String>> warnings =
        settings.maven() ? processorPath(poms) : Optional.of(List.of());
    if (warnings.isEmpty()) {
      return new Attempt.Failed<>("cannot read " + poms);
    }
    return found.map(
        entries -> new LintInput(files, withAnnotations(entries), true, warnings.get()));
  }

  private static Optional<List<String>> processorPath(Set<Path> poms) {
    try {
      return Optional.of(MavenProject.withoutUs(poms));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static List<Path> withAnnotations(List<Path> entries) {
    List<Path> all = new ArrayList<>(entries);
    OwnJars.annotations().stream().filter(jar -> !all.contains(jar)).forEach(all::add);
    return List.copyOf(all);
  }
}
