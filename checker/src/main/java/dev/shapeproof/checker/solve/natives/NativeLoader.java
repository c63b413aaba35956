package dev.shapeproof.checker.solve.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Loads Z3's libraries into the class loader of this class: from the first cache folder that can be
 * used, tried in the order of {@link #forThisMachine}.
 */
public final class NativeLoader {

  /** The version of Z3 in our jar; a test compares it with what the library says. */
  public static final String VERSION = "4.14.1";

  private final Detected detected;
  private final List<Path> bases;
  private final Path temporary;

  NativeLoader(Detected detected, List<Path> bases, Path temporary) {
    this.detected = detected;
    this.bases = List.copyOf(bases);
    this.temporary = temporary;
  }

  /** Looks at the system properties and environment of this process. */
  public static NativeLoader forThisMachine() {
    Detected detected =
        Platform.detect(
            System.getProperty("os.name", ""), System.getProperty("os.arch", ""), Path.of("/"));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
    return new NativeLoader(detected, bases(System.getenv(), temporary), temporary);
  }

  private static List<Path> bases(Map<String, String> environment, Path temporary) {
    List<Path> bases = new ArrayList<>();
    Path xdg = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    if (xdg.isAbsolute()) {
      bases.add(xdg.resolve("shapeproof"));
    }
    for (String home :
        List.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))) {
      if (Path.of(home).isAbsolute()) {
        bases.add(Path.of(home, ".cache", "shapeproof"));
      }
    }
    bases.add(temporary.resolve("shapeproof-" + System.getProperty("user.name", "user")));
    return bases.stream().distinct().toList();
  }

  /**
   * Unpacks what is not yet unpacked, and loads it.
   *
   * @throws UnsatisfiedLinkError with the reason
   */
  public void load(String prefix, Function<String, InputStream> resources) {
    if (detected instanceof Detected.Unsupported unsupported) {
      throw new UnsatisfiedLinkError(unsupported.reason());
    }
    Platform platform = (Platform) detected;
    String inJar = "/" + prefix + "/" + platform.folder() + "/";
    String name = "z3-" + VERSION + "-" + platform.id();
    List<String> failures = new ArrayList<>();
    for (Path base : bases) {
      Unpacked unpacked = new Unpacked(base, name, platform.files(), inJar, resources);
      try {
        loadFrom(unpacked, base, platform);
        return;
      } catch (IOException | UnsatisfiedLinkError failed) {
        failures.add(base + ": " + failed);
      }
    }
    throw new UnsatisfiedLinkError(
        "cannot load Z3 ("
            + String.join("; ", failures)
            + "); XDG_CACHE_HOME can name a folder for its library");
  }

  private void loadFrom(Unpacked unpacked, Path base, Platform platform) throws IOException {
    Path folder = unpacked.folder();
    try {
      loadLinked(folder, base, platform);
    } catch (UnsatisfiedLinkError failed) {
      if (!unpacked.discardIfDamaged()) {
        throw failed;
      }
      loadLinked(unpacked.folder(), base, platform);
    }
  }

  /**
   * Through links beside the cache, else in the temporary folder, else (both read-only) as it lies.
   */
  private void loadLinked(Path unpacked, Path base, Platform platform) {
    for (Path parent : List.of(base, temporary)) {
      if (Files.isWritable(parent)
          && loadThrough(new Links(parent, platform.files()), unpacked, platform)) {
        return;
      }
    }
    loadAll(unpacked, platform);
  }

  private static boolean loadThrough(Links links, Path unpacked, Platform platform) {
    links.removeStale();
    Path folder;
    try {
      folder = links.create(unpacked);
    } catch (IOException full) {
      return false;
    }
    try {
      loadAll(folder, platform);
      return true;
    } finally {
      if (platform.deletesLoaded()) {
        PrivateFolder.remove(folder);
      }
    }
  }

  private static void loadAll(Path folder, Platform platform) {
    for (String file : platform.loads()) {
      System.load(folder.resolve(file).toAbsolutePath().toString());
    }
  }
}
