package dev.shapeproof.tests.mutation;

import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A program broken at one place, written to a file in a package of its own. */
record Mutant(String original, Mutation mutation, Program program) {

  /** {@code count} of all possible mutants of the programs, drawn by {@code seed}. */
  static List<Mutant> draw(List<Program> programs, int count, long seed, Path folder)
      throws IOException {
    List<Mutant> drawn = new ArrayList<>();
    List<Broken> all = new ArrayList<>();
    for (Program program : programs) {
      String source = Files.readString(program.file());
      new Mutator().mutations(source).forEach(it -> all.add(new Broken(program, source, it)));
    }
    Collections.shuffle(all, new Random(seed));
    for (Broken broken : all.subList(0, Math.min(count, all.size()))) {
      drawn.add(broken.write("m" + drawn.size(), folder));
    }
    return drawn;
  }

  String describe() {
    return original + " " + mutation;
  }

  private record Broken(Program program, String source, Mutation mutation) {

    Mutant write(String name, Path folder) throws IOException {
      String text =
          mutation
              .apply(source.lines().toList())
              .replaceFirst("(?m)^package [^;]*;", "package mutant." + name + ";");
      Path file = Files.createDirectories(folder.resolve(name)).resolve(program.name() + ".java");
      Files.writeString(file, text);
      String className = "mutant." + name + "." + program.name();
      return new Mutant(program.name(), mutation, new Program(file, className, List.of()));
    }
  }
}
