package dev.shapeproof.checker.report;

import java.nio.file.Path;

/**
 * Makes a baseline's entry from a finding; files are named relative to the folder of the baseline.
 */
public final class BaselineKeys {
  private final Path folder;
  private final Sources sources;

  public BaselineKeys(Path folder, Sources sources) {
    this.folder = folder;
    this.sources = sources;
  }

  Baseline.Entry entry(Diagnostic diagnostic) {
    String source = sources.text(diagnostic.at()).orElse("").strip().replaceAll("\\s+", " ");
    return new Baseline.Entry(
        diagnostic.id().text(), file(diagnostic.at().file()), diagnostic.enclosing(), source);
  }

  /**
   * Also for files beside or above the folder, so that it does not matter where the project lies.
   */
  private String file(String name) {
    Path base = folder.toAbsolutePath().normalize();
    return SourceName.path(name)
        .map(path -> path.toAbsolutePath().normalize())
        .filter(path -> path.getRoot().equals(base.getRoot()))
        .map(path -> base.relativize(path).toString().replace('\\', '/'))
        .orElse(name);
  }
}
