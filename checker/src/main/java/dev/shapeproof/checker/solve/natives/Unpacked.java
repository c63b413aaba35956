package dev.shapeproof.checker.solve.natives;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The libraries of one version and platform, unpacked below one cache folder. The folder appears at
 * once and complete (it is filled under another name, then renamed), so processes that start
 * together do not disturb each other.
 */
final class Unpacked {

  /** How folders begin that are not complete yet. */
  static final String PREFIX = "shapeproof-unpack-";

  private final Path base;
  private final Path folder;
  private final List<String> files;
  private final String prefix;
  private final Function<String, InputStream> resources;

  /**
   * @param base the cache folder, {@code ~/.cache/shapeproof}
   * @param name of the folder in it, {@code z3-4.14.1-linux-amd64}
   * @param prefix of the resources, ending in a slash
   */
  Unpacked(
      Path base,
      String name,
      List<String> files,
      String prefix,
      Function<String, InputStream> resources) {
    this.base = base;
    this.folder = base.resolve(name);
    this.files = List.copyOf(files);
    this.prefix = prefix;
    this.resources = resources;
  }

  /** The complete folder, unpacking where there is none. */
  Path folder() throws IOException {
    if (isComplete()) {
      return folder;
    }
    PrivateFolder.create(base);
    if (!PrivateFolder.isTrusted(base)) {
      throw new AccessDeniedException(base.toString(), null, "others may write there");
    }
    Path fresh = PrivateFolder.createInside(base, PREFIX);
    try {
      fill(fresh);
      moveIntoPlace(fresh);
    } finally {
      if (Files.exists(fresh)) {
        PrivateFolder.remove(fresh);
      }
    }
    return folder;
  }

  /** Puts the folder aside if its bytes are not those unpacked; says whether it did. */
  boolean discardIfDamaged() throws IOException {
    return !Contents.readFrom(folder).checksumsHold(folder) && discard();
  }

  private boolean isComplete() throws IOException {
    if (!Files.exists(folder.resolve(Contents.FILE))) {
      return false;
    }
    return PrivateFolder.isTrusted(folder) && Contents.readFrom(folder).sizesHold(folder, files);
  }

  private void fill(Path fresh) throws IOException {
    List<Contents.Entry> entries = new ArrayList<>();
    for (String file : files) {
      try (InputStream from = resources.apply(prefix + file)) {
        if (from == null) {
          throw new FileNotFoundException(prefix + file + " is not in the jar");
        }
        entries.add(Contents.unpack(from, fresh, file));
      }
    }
    new Contents(entries).writeTo(fresh);
  }

  private void moveIntoPlace(Path fresh) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException taken) {
      if (isComplete()) {
        return; // another process was faster
      }
      if (!Files.exists(folder) || !discard()) {
        throw taken;
      }
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private boolean discard() throws IOException {
    Path aside = PrivateFolder.createInside(base, PREFIX);
    Files.move(folder, aside.resolve("it"), StandardCopyOption.ATOMIC_MOVE);
    return PrivateFolder.remove(aside.resolve("it")) && PrivateFolder.remove(aside);
  }
}
