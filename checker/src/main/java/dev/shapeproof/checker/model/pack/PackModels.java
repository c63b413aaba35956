package dev.shapeproof.checker.model.pack;

import dev.shapeproof.checker.model.ModelFile;
import dev.shapeproof.checker.model.ModelReader;
import dev.shapeproof.checker.model.RegisteredRules;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A step of the build: {@code PackModels <folder of model files> <packed file>}. */
public final class PackModels {
  private PackModels() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: PackModels <folder of model files> <packed file>");
    }
    List<ModelFile> files = new ArrayList<>();
    for (Path path : modelFiles(Path.of(arguments[0]))) {
      files.add(read(path));
    }
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      PackWriter.write(files, out);
    }
  }

  private static List<Path> modelFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static ModelFile read(Path path) throws IOException {
    String name = path.getFileName().toString();
    ModelFile.Result result =
        new ModelReader(new RegisteredRules()).read(name, Files.readString(path));
    if (result instanceof ModelFile.Result.Read read) {
      return read.file();
    }
    StringBuilder message = new StringBuilder("bundled models are wrong");
    ((ModelFile.Result.Corrupt) result).errors().forEach(each -> message.append("\n").append(each));
    throw new IllegalStateException(message.toString());
  }
}
