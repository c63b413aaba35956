package dev.shapeproof.tests.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sets of example programs. */
public enum Corpus {
  BUGS("samples/djl/src/main/java/dev/shapeproof/samples/djl/bugs"),
  FIXED("samples/djl/src/main/java/dev/shapeproof/samples/djl/fixed"),
  MODELS("samples/djl-models/src/main/java/dev/shapeproof/samples/models/right"),
  MODEL_BUGS("samples/djl-models/src/main/java/dev/shapeproof/samples/models/wrong"),
  RUNTIME_BUGS("samples/runtime/src/main/java/dev/shapeproof/samples/runtime/bugs"),
  RUNTIME_FIXED("samples/runtime/src/main/java/dev/shapeproof/samples/runtime/fixed"),
  DIGITS("samples/digits/src/main/java/dev/shapeproof/samples/digits"),
  FOUND("tests/src/test/resources/found"),
  SILENT("tests/src/test/resources/silent");

  private final String folder;

  Corpus(String folder) {
    this.folder = folder;
  }

  public Path folder() {
    return root().resolve(folder);
  }

  /** Whether its programs carry a bug each. */
  public boolean buggy() {
    return this == BUGS || this == MODEL_BUGS || this == RUNTIME_BUGS || this == FOUND;
  }

  public List<Program> programs() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Program::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The top of the checkout, from whichever module the tests run in. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("samples/djl"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no samples/djl above " + here);
  }
}
