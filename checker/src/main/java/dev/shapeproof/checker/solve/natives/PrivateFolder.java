package dev.shapeproof.checker.solve.natives;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Folders from which code is loaded: only their owner may have written there. */
final class PrivateFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final int ATTEMPTS = 100;
  private static final Path SELF = Path.of("/proc/self");

  private PrivateFolder() {}

  /** Makes the folder, and those around it, unless it is there. */
  static void create(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(folder, ownerOnly(folder));
    } catch (FileAlreadyExistsException exists) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw exists;
      }
    }
  }

  /** A fresh folder with a name of its own. */
  static Path createInside(Path folder, String prefix) throws IOException {
    // not Files.createTempDirectory: its random numbers cost more than the rest of a start
    long number = System.nanoTime();
    for (int attempt = 0; ; attempt++) {
      Path fresh = folder.resolve(prefix + Long.toHexString(number + attempt));
      try {
        return Files.createDirectory(fresh, ownerOnly(folder));
      } catch (FileAlreadyExistsException taken) {
        if (attempt == ATTEMPTS) {
          throw taken;
        }
      }
    }
  }

  /** Whether it belongs to this user (or root), and no stranger can put something in. */
  static boolean isTrusted(Path folder) throws IOException {
    if (!isPosix(folder)) {
      return true; // Windows: profile and temporary folders are the user's own
    }
    if (Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
        .contains(PosixFilePermission.OTHERS_WRITE)) {
      return false;
    }
    if (Files.isDirectory(SELF)) {
      Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
      return owner.equals(0) || owner.equals(Files.getAttribute(SELF, "unix:uid"));
    }
    String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
    return owner.equals("root") || owner.equals(System.getProperty("user.name", ""));
  }

  /**
   * Removes a folder and the files in it. What cannot be removed stays, to be tried again later.
   */
  static boolean remove(Path folder) {
    boolean removed = true;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        removed &= Files.deleteIfExists(file);
      }
      return Files.deleteIfExists(folder) && removed;
    } catch (IOException inUse) {
      return false;
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
