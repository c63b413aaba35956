package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.javac.InProcess;
import dev.shapeproof.checker.javac.Wiring;
import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every body of large programs can be lowered. */
class LoweringRealCodeTest {

  /** How many bodies there were, and why some could not be read. */
  private record Count(int found, List<String> skipped) {}

  private static final Report NOTHING =
      new Report(
          List.of(),
          new Ledger(0, 0, 0, Map.of(), Map.of(), Map.of(), Applications.NONE, 0, 0, 0, 0, 0, 0, 0),
          List.of());

  @TempDir Path folder;

  @Test
  void everyBodyOfCommonsMath() throws IOException {
    checkAll(Jars.commonsMathSources(), 8_000);
  }

  @Test
  void everyBodyOfDjl() throws IOException {
    checkAll(Jars.djlSources(), 4_000);
  }

  private void checkAll(Path sources, int atLeast) throws IOException {
    List<Count> counts = new ArrayList<>();
    Wiring wiring =
        new Wiring(
            (program, options) -> {
              counts.add(count(program));
              return NOTHING;
            },
            name -> true);
    InProcess.Outcome outcome =
        InProcess.check(
            SourcesJar.unpack(sources, folder),
            List.of("-nowarn", "-encoding", "UTF-8", "-cp", System.getProperty("java.class.path")),
            Options.DEFAULT,
            wiring);
    assertEquals(List.of(), outcome.notChecked());
    Count count = counts.get(0);
    assertEquals(List.of(), count.skipped());
    assertTrue(count.found() >= atLeast, () -> "only " + count.found());
  }

  private static Count count(Program program) {
    int found = 0;
    List<String> skipped = new ArrayList<>();
    for (ClassInfo type : program.roots()) {
      for (MethodInfo method : type.methods()) {
        Program.BodyResult body = program.body(method.method());
        if (body instanceof Program.BodyResult.Found) {
          found++;
        } else if (body instanceof Program.BodyResult.Skipped why) {
          skipped.add(method.method() + ": " + why.reason());
        } else if (method.hasBody()) {
          skipped.add(method.method() + ": absent");
        }
      }
    }
    return new Count(found, skipped);
  }
}
