package dev.shapeproof.checker.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Model files that a user names, or that jars of the class path bring in
 * META-INF/shapeproof/models/.
 */
public final class UserModels {
  private final ModelReader reader;

  public UserModels(RuleNames rules) {
    this.reader = new ModelReader(rules);
  }

  /** What could be read, and what is wrong with the rest. */
  public record Loaded(List<ModelFile> files, List<ModelError> errors) {
    public Loaded {
      files = List.copyOf(files);
      errors = List.copyOf(errors);
    }
  }

  /** Reads files in the order given: earlier ones win. */
  public Loaded read(List<Path> paths) {
    Collected collected = new Collected();
    for (Path path : paths) {
      try {
        collected.add(reader.read(path.toString(), Files.readString(path)));
      } catch (CharacterCodingException e) {
        collected.fail(path.toString(), "not a readable model file: it is not text in UTF-8");
      } catch (NoSuchFileException e) {
        collected.fail(path.toString(), "there is no such model file");
      } catch (IOException e) {
        collected.fail(path.toString(), "cannot read the model file: " + e.getMessage());
      }
    }
    return collected.loaded();
  }

  /** Models inside jars and folders of a class path, of those that hold some. */
  public Loaded in(List<Path> classPath) {
    Collected collected = new Collected();
    for (Path path : ClassPathModels.holding(classPath)) {
      try {
        if (Files.isDirectory(path)) {
          inFolder(path.resolve(ClassPathModels.FOLDER), collected);
        } else {
          inJar(path, collected);
        }
      } catch (IOException e) {
        collected.fail(path.toString(), "cannot read the models in it: " + e.getMessage());
      }
    }
    return collected.loaded();
  }

  private void inFolder(Path folder, Collected collected) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      collected.add(
          read(files.filter(file -> file.toString().endsWith(".java")).sorted().toList()));
    }
  }

  private void inJar(Path path, Collected collected) throws IOException {
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      List<JarEntry> entries =
          jar.stream()
              .filter(entry -> entry.getName().startsWith(ClassPathModels.FOLDER))
              .filter(entry -> entry.getName().endsWith(".java"))
              .sorted(Comparator.comparing(JarEntry::getName))
              .toList();
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          collected.add(reader.read(path + "!/" + entry.getName(), text));
        }
      }
    }
  }

  private static final class Collected {
    private final List<ModelFile> files = new ArrayList<>();
    private final List<ModelError> errors = new ArrayList<>();

    void add(ModelFile.Result result) {
      if (result instanceof ModelFile.Result.Read read) {
        files.add(read.file());
      } else if (result instanceof ModelFile.Result.Corrupt corrupt) {
        errors.addAll(corrupt.errors());
      }
    }

    void add(Loaded loaded) {
      files.addAll(loaded.files());
      errors.addAll(loaded.errors());
    }

    void fail(String file, String message) {
      errors.add(new ModelError(file, 1, 1, message));
    }

    Loaded loaded() {
      return new Loaded(files, errors);
    }
  }
}
