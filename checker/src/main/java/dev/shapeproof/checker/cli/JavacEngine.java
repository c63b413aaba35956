package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.javac.InProcess;
import dev.shapeproof.checker.javac.Wiring;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The engine on the compiler of the JDK that runs this process. */
final class JavacEngine implements Engine {
  @Override
  public Outcome run(Request request) {
    if (ToolProvider.getSystemJavaCompiler() == null) {
      String java = System.getProperty("java.home");
      return new Outcome(
          Refusal.NOTHING,
          List.of(java + " has no compiler: run Shapeproof on a JDK, 17 or later"),
          List.of());
    }
    InProcess.Outcome outcome = DeepStack.run(() -> check(request));
    return new Outcome(
        outcome.report().orElse(Refusal.NOTHING), outcome.notChecked(), errors(outcome.compiler()));
  }

  private static InProcess.Outcome check(Request request) {
    return InProcess.check(
        request.files(),
        options(request.classPath()),
        request.options(),
        classPath -> Wiring.standard(request.options(), classPath).measured());
  }

  /** With the last of them, what compiles is analysed even where something else does not. */
  private static List<String> options(List<Path> classPath) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return List.of("-nowarn", "-encoding", "UTF-8", "-cp", path, "--should-stop=ifError=FLOW");
  }

  private static List<CompileError> errors(List<Diagnostic<? extends JavaFileObject>> said) {
    return said.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> new CompileError(span(d), d.getCode(), d.getMessage(Locale.ROOT)))
        .toList();
  }

  private static Span span(Diagnostic<? extends JavaFileObject> d) {
    if (d.getSource() == null) {
      return Span.NONE;
    }
    return new Span(
        d.getSource().toUri().toString(),
        (int) d.getStartPosition(),
        (int) d.getEndPosition(),
        (int) d.getLineNumber(),
        (int) d.getColumnNumber());
  }
}
