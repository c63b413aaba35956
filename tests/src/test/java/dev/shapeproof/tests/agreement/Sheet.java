package dev.shapeproof.tests.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with some programs, so that a compiler is started for all of them once. */
record Sheet(Path file, List<Placed> programs) {

  private static final String PACKAGE = "agreement";

  /** A program and its lines in the file, counted from 1. */
  record Placed(Path file, String className, Generated program, int first, int last) {

    boolean holds(int line) {
      return first <= line && line <= last;
    }

    /** With line numbers, for somebody who reads it. */
    String text() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < program.lines().size(); i++) {
        text.append(first + i).append(": ").append(program.lines().get(i)).append('\n');
      }
      return text.toString();
    }
  }

  Sheet {
    programs = List.copyOf(programs);
  }

  static Sheet write(Path folder, String name, Library library, List<Generated> programs)
      throws IOException {
    Path file = folder.resolve(name + ".java");
    List<String> lines = new ArrayList<>(List.of("package " + PACKAGE + ";"));
    lines.addAll(library.imports());
    lines.addAll(List.of("import java.util.*;", "import java.util.function.*;"));
    lines.add("final class " + name + " {");
    List<Placed> placed = new ArrayList<>();
    for (Generated program : programs) {
      int first = lines.size() + 1;
      lines.addAll(program.lines());
      String className = PACKAGE + "." + name + "$" + program.name();
      placed.add(new Placed(file, className, program, first, lines.size()));
    }
    lines.add("}");
    Files.write(file, lines);
    return new Sheet(file, placed);
  }
}
