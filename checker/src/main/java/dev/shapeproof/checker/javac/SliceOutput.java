package dev.shapeproof.checker.javac;

import com.sun.source.util.TaskEvent;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.util.Context;
import dev.shapeproof.checker.travel.Digests;
import dev.shapeproof.checker.travel.Slice;
import dev.shapeproof.checker.travel.SliceFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Writes slices beside the class files that they belong to, when these have been written. Where
 * classes go into no folder of their own, nothing is written.
 */
final class SliceOutput {
  private final JavaFileManager files;
  private final Map<String, Slice> slices = new TreeMap<>();
  private final Map<String, SortedSet<String>> generated = new TreeMap<>();

  private SliceOutput(JavaFileManager files) {
    this.files = files;
  }

  static SliceOutput of(Context context) {
    return new SliceOutput(context.get(JavaFileManager.class));
  }

  /** Whether classes of this compilation go into a folder. */
  boolean hasPlace() {
    return files != null && files.hasLocation(StandardLocation.CLASS_OUTPUT);
  }

  /** Keeps what is to be written for a class once its file is there. */
  void add(Slice slice) {
    slices.put(slice.name(), slice);
  }

  /** The compiler has written a class file. */
  void generated(TaskEvent event) {
    if (!slices.isEmpty() && event.getTypeElement() instanceof Symbol.ClassSymbol symbol) {
      String name = symbol.flatName().toString();
      topLevel(name)
          .ifPresent(outer -> generated.computeIfAbsent(outer, key -> new TreeSet<>()).add(name));
    }
  }

  /** The class with a slice that a class is or stands in. */
  private Optional<String> topLevel(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('$', end - 1)) {
      if (slices.containsKey(name.substring(0, end))) {
        return Optional.of(name.substring(0, end));
      }
    }
    return Optional.empty();
  }

  /** Writes what belongs to written classes. A compilation with errors has written none. */
  void write() throws IOException {
    for (Slice slice : slices.values()) {
      SortedSet<String> classes = generated.getOrDefault(slice.name(), new TreeSet<>());
      if (classes.contains(slice.name())) {
        write(slice, classes);
      }
    }
    slices.clear();
  }

  private void write(Slice slice, SortedSet<String> classes) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String name : classes) {
      Optional<String> digest = digest(name);
      if (digest.isEmpty()) {
        return;
      }
      digests.put(name, digest.get());
    }
    byte[] bytes = SliceFile.write(new Slice.Sealed(slice, digests));
    FileObject file =
        files.getFileForOutput(
            StandardLocation.CLASS_OUTPUT, "", SliceFile.path(slice.name()), null);
    try (OutputStream out = file.openOutputStream()) {
      out.write(bytes);
    }
  }

  /** Empty where what was written cannot be read again. */
  private Optional<String> digest(String name) throws IOException {
    try (InputStream in = written(name).openInputStream()) {
      return Optional.of(Digests.of(in.readAllBytes()));
    } catch (FileNotFoundException | NoSuchFileException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  /** In a folder that the compiler itself has made it finds nothing, only where it wrote it. */
  private JavaFileObject written(String name) throws IOException {
    JavaFileObject found =
        files.getJavaFileForInput(StandardLocation.CLASS_OUTPUT, name, JavaFileObject.Kind.CLASS);
    return found != null
        ? found
        : files.getJavaFileForOutput(
            StandardLocation.CLASS_OUTPUT, name, JavaFileObject.Kind.CLASS, null);
  }
}
