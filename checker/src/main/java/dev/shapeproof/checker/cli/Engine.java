package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import java.nio.file.Path;
import java.util.List;

/** Compiles source files in this process and analyses what compiles. */
@FunctionalInterface
public interface Engine {

  Outcome run(Request request);

  /** What to compile, against what, and how to analyse it. */
  record Request(List<Path> files, List<Path> classPath, Options options) {
    public Request {
      files = List.copyOf(files);
      classPath = List.copyOf(classPath);
    }
  }

  /**
   * Findings in what compiled, and what did not.
   *
   * @param notChecked why tensor code was met but not analysed, if it was not
   */
  record Outcome(Report report, List<String> notChecked, List<CompileError> errors) {
    public Outcome {
      notChecked = List.copyOf(notChecked);
      errors = List.copyOf(errors);
    }
  }

  /**
   * An error of the compiler itself.
   *
   * @param code the compiler's own key: {@code compiler.err.doesnt.exist}
   * @param message in the compiler's words, several lines perhaps
   */
  record CompileError(Span at, String code, String message) {}
}
