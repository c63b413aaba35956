package dev.shapeproof.checker.travel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which classes of a class path bring a slice, and where. The first place counts, as in Java. */
public final class SliceIndex {
  private final Map<String, Path> places = new TreeMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, Optional<String>> outermost = new HashMap<>();

  private SliceIndex() {}

  /** Of jars and folders that hold {@link SliceFile#FOLDER}. */
  public static SliceIndex of(List<Path> holding) {
    SliceIndex index = new SliceIndex();
    for (Path entry : holding) {
      try {
        index.names(entry).forEach(name -> index.places.putIfAbsent(name, entry));
      } catch (IOException unreadable) {
        // The compiler complains of a class path that cannot be read.
      }
    }
    index.places.keySet().forEach(name -> index.packages.add(packageOf(name)));
    return index;
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private List<String> names(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      Path folder = entry.resolve(SliceFile.FOLDER);
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> SliceFile.FOLDER + file.getFileName())
            .flatMap(path -> name(path).stream())
            .toList();
      }
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.stream().map(ZipEntry::getName).flatMap(path -> name(path).stream()).toList();
    }
  }

  private static Optional<String> name(String path) {
    boolean slice =
        path.startsWith(SliceFile.FOLDER)
            && path.endsWith(SliceFile.SUFFIX)
            && path.indexOf('/', SliceFile.FOLDER.length()) < 0;
    return slice
        ? Optional.of(
            path.substring(SliceFile.FOLDER.length(), path.length() - SliceFile.SUFFIX.length()))
        : Optional.empty();
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  boolean hasPackage(String name) {
    return packages.contains(name);
  }

  /** All top-level classes, sorted. */
  Set<String> names() {
    return places.keySet();
  }

  /** The top-level class with a slice that a class is or stands in. */
  Optional<String> outermost(String type) {
    return outermost.computeIfAbsent(type, this::findOutermost);
  }

  private Optional<String> findOutermost(String type) {
    for (int end = type.length(); end > 0; ) {
      String name = type.substring(0, end);
      if (places.containsKey(name)) {
        return Optional.of(name);
      }
      end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'));
    }
    return Optional.empty();
  }

  private Path place(String topLevel) throws IOException {
    Path place = places.get(topLevel);
    if (place == null) {
      throw new IOException("no slice of " + topLevel);
    }
    return place;
  }

  SliceFile.Result read(String topLevel) {
    try {
      Optional<byte[]> bytes =
          bytes(place(topLevel), SliceFile.path(topLevel), SliceFile.MOST_BYTES);
      return bytes.map(SliceFile::read).orElseGet(() -> new SliceFile.Result.Damaged("too large"));
    } catch (IOException unreadable) {
      return new SliceFile.Result.Damaged("cannot be read");
    }
  }

  /**
   * Whether the class files beside a slice are those that it was made with.
   *
   * @param topLevel digest of the top-level class's file that the compiler uses
   */
  boolean belongs(Slice.Sealed sealed, String topLevel) {
    String name = sealed.slice().name();
    for (Map.Entry<String, String> each : sealed.digests().entrySet()) {
      boolean same =
          each.getKey().equals(name)
              ? each.getValue().equals(topLevel)
              : digest(name, each.getKey()).filter(each.getValue()::equals).isPresent();
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> digest(String topLevel, String type) {
    try {
      return bytes(place(topLevel), type.replace('.', '/') + ".class", Integer.MAX_VALUE - 8)
          .map(Digests::of);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** A file of a jar or folder; empty where it is not there or longer than allowed. */
  private static Optional<byte[]> bytes(Path entry, String name, int most) throws IOException {
    if (Files.isDirectory(entry)) {
      Path file = entry.resolve(name).normalize();
      return file.startsWith(entry.normalize()) && Files.isRegularFile(file)
          ? bytes(Files.newInputStream(file), most)
          : Optional.empty();
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      ZipEntry found = jar.getEntry(name);
      return found == null ? Optional.empty() : bytes(jar.getInputStream(found), most);
    }
  }

  private static Optional<byte[]> bytes(InputStream stream, int most) throws IOException {
    try (InputStream in = stream) {
      byte[] read = in.readNBytes(most);
      return in.read() < 0 ? Optional.of(read) : Optional.empty();
    }
  }
}
