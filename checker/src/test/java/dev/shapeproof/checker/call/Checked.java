package dev.shapeproof.checker.call;

import dev.shapeproof.checker.javac.InProcess;
import dev.shapeproof.checker.javac.Wiring;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is reported of the members of one class that uses DJL and our annotations. */
final class Checked {
  private static final String HEAD =
      """
      import ai.djl.ndarray.*;
      import ai.djl.ndarray.types.DataType;
      import dev.shapeproof.annotations.*;
      import dev.shapeproof.annotations.Shape;
      import java.util.List;

      @SuppressWarnings("result.dropped") // what an operation forces is all that counts here
      class Example {
        static NDArray zeros(NDManager m, long... sizes) {
          return m.zeros(new ai.djl.ndarray.types.Shape(sizes));
        }
      """;

  private Checked() {}

  /** Id and headline of each finding, with the sizes for which it fails. */
  static List<String> members(String members) throws IOException {
    Path folder = Files.createTempDirectory("contracts");
    Path file = folder.resolve("Example.java");
    try {
      Files.writeString(file, HEAD + members + "\n}\n");
      return findings(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static List<String> findings(Path file) {
    InProcess.Outcome outcome =
        InProcess.check(
            List.of(file),
            List.of("-cp", System.getProperty("java.class.path")),
            Options.DEFAULT,
            Wiring.standard());
    if (outcome.report().isEmpty()) {
      throw new AssertionError(outcome.notChecked() + " " + outcome.compiler());
    }
    if (!outcome.report().get().ledger().skippedMethods().isEmpty()) {
      throw new AssertionError(outcome.report().get().ledger().skippedMethods());
    }
    return outcome.report().get().diagnostics().stream().map(Checked::text).toList();
  }

  private static String text(Diagnostic found) {
    return found.id()
        + ": "
        + found.headline()
        + found.witness().map(sizes -> ", fails for " + sizes).orElse("");
  }
}
