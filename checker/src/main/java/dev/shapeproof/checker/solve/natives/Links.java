package dev.shapeproof.checker.solve.natives;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gives each class loader names of its own for the libraries: the JVM refuses to load one path in
 * two class loaders. Hard links cost nothing; where the file system has none, it is a copy. Every
 * set lies in a folder of its own, which is removed as soon as it is loaded, or, where a loaded
 * library cannot be deleted (Windows) or the process was killed in between, by a later start.
 */
record Links(Path parent, List<String> files) {

  private static final String PREFIX = "shapeproof-load-";
  private static final Duration IN_USE = Duration.ofMinutes(10);

  /** A new folder with one link for each file of {@code unpacked}. */
  Path create(Path unpacked) throws IOException {
    Path folder = PrivateFolder.createInside(parent, PREFIX);
    try {
      for (String file : files) {
        linkOrCopy(unpacked.resolve(file), folder.resolve(file));
      }
      return folder;
    } catch (IOException failed) {
      PrivateFolder.remove(folder);
      throw failed;
    }
  }

  /** Removes what earlier processes left behind. */
  void removeStale() {
    Instant limit = Instant.now().minus(IN_USE);
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
      for (Path folder : folders) {
        if (isOurs(folder.getFileName().toString())
            && Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
          PrivateFolder.remove(folder);
        }
      }
    } catch (IOException elsewhere) {
      return; // another process removes them at the same time
    }
  }

  private static boolean isOurs(String name) {
    return name.startsWith(PREFIX) || name.startsWith(Unpacked.PREFIX);
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(from, to);
    }
  }
}
