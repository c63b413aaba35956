package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compiles files in this process and looks at the program that the engine would get, all of it. */
public final class Reading {

  private static final Report NOTHING =
      new Report(
          List.of(),
          new Ledger(0, 0, 0, Map.of(), Map.of(), Map.of(), Applications.NONE, 0, 0, 0, 0, 0, 0, 0),
          List.of());

  private Reading() {}

  /** What {@code look} says of the program; fails where the compiler or the reading did. */
  public static <T> T of(List<Path> files, List<String> options, Function<Program, T> look) {
    List<T> seen = new ArrayList<>();
    Wiring wiring =
        new Wiring(
            (program, asked) -> {
              seen.add(look.apply(program));
              return NOTHING;
            },
            name -> true);
    InProcess.Outcome outcome = InProcess.check(files, options, Options.DEFAULT, wiring);
    if (!outcome.notChecked().isEmpty() || seen.isEmpty()) {
      throw new AssertionError(outcome.notChecked() + " " + outcome.compiler());
    }
    return seen.get(0);
  }
}
