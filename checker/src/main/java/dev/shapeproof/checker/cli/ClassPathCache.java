package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the class path that Maven gave for a pom, under {@code .shapeproof/} beside it, for as
 * long as neither the pom nor one above it changes.
 */
final class ClassPathCache {
  private final Path file;

  private ClassPathCache(Path file) {
    this.file = file;
  }

  static ClassPathCache of(Path pom, boolean tests) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    Path folder = pom.toAbsolutePath().normalize().getParent();
    for (Path at = folder;
        at != null && Files.isRegularFile(at.resolve("pom.xml"));
        at = at.getParent()) {
      digest.update(Files.readAllBytes(at.resolve("pom.xml")));
    }
    String name = HexFormat.of().formatHex(digest.digest(), 0, 8) + (tests ? "-tests" : "");
    return new ClassPathCache(pom.resolveSibling(".shapeproof").resolve("classpath-" + name));
  }

  /** Empty where nothing is remembered or a jar of it is gone. Folders may come and go. */
  Optional<List<Path>> find() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<Path> entries = Files.readAllLines(file).stream().map(Path::of).toList();
    boolean whole =
        entries.stream()
            .allMatch(entry -> !entry.toString().endsWith(".jar") || Files.exists(entry));
    return whole ? Optional.of(entries) : Optional.empty();
  }

  /** False where the folder cannot be written; the run goes on without. */
  boolean remember(List<Path> entries) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path half = Files.createTempFile(file.resolveSibling(""), "classpath", ".part");
      Files.write(half, entries.stream().map(Path::toString).toList());
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException readOnly) {
      return false;
    }
  }
}
