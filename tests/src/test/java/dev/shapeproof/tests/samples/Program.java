package dev.shapeproof.tests.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One example program: a source file with a {@code main} and the findings that its comments
 * announce.
 */
public record Program(Path file, String className, List<Mark> marks) {

  public Program {
    marks = List.copyOf(marks);
  }

  public static Program read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String prefix = "";
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("package ")) {
        prefix = lines.get(i).replaceAll("package|;|\\s", "") + ".";
      }
      Mark.read(i + 1, lines.get(i)).ifPresent(marks::add);
    }
    String name = file.getFileName().toString().replace(".java", "");
    return new Program(file, prefix + name, marks);
  }

  public String name() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** The one bug; none in a correct program. */
  public Optional<Mark> bug() {
    return marks.stream().findFirst();
  }
}
