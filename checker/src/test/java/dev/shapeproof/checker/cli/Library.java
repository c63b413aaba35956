package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Compiles a made-up library and packs it, perhaps with a model of its own. */
final class Library {

  private Library() {}

  /** {@code sources}: text by path; {@code resources} are packed as they are. */
  static Path jar(
      Path folder, String name, Map<String, String> sources, Map<String, String> resources)
      throws IOException {
    Path from = Files.createDirectories(folder.resolve(name + "-sources"));
    Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
    List<String> words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    // Otherwise the compiler finds Shapeproof's plugin on the class path of the tests.
    words.addAll(List.of("-processorpath", from.toString(), "-cp", from.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = from.resolve(source.getKey());
      Files.createDirectories(file.resolveSibling(""));
      words.add(Files.writeString(file, source.getValue()).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    if (code != 0) {
      throw new AssertionError("the made-up library does not compile");
    }
    for (Map.Entry<String, String> resource : resources.entrySet()) {
      Path file = classes.resolve(resource.getKey());
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, resource.getValue());
    }
    return pack(classes, folder.resolve(name + ".jar"));
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
    return jar;
  }
}
