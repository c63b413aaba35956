package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.ClassPathModels;
import dev.shapeproof.checker.model.ModelError;
import dev.shapeproof.checker.model.ModelFile;
import dev.shapeproof.checker.model.ModelNames;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.model.RegisteredRules;
import dev.shapeproof.checker.model.UserModels;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Models that did not come with the checker. A mistake in one that the user named is an error; one
 * that a library brought is nothing that the user could correct, and only mentioned.
 *
 * @param named by the user
 * @param found on the class path
 */
public record BroughtModels(UserModels.Loaded named, UserModels.Loaded found) {

  private static final String MALFORMED = "[" + RuleId.MODEL_MALFORMED.text() + "] ";
  static final BroughtModels NONE = new BroughtModels(nothing(), nothing());

  /** The parser of model files is loaded only where there is one. */
  static BroughtModels read(List<Path> named, List<Path> classPath) {
    List<Path> holding = ClassPathModels.holding(classPath);
    if (named.isEmpty() && holding.isEmpty()) {
      return NONE;
    }
    UserModels reader = new UserModels(new RegisteredRules());
    return new BroughtModels(reader.read(named), reader.in(holding));
  }

  private static UserModels.Loaded nothing() {
    return new UserModels.Loaded(List.of(), List.of());
  }

  Models before(Models bundled) {
    return Models.of(named.files()).before(Models.of(found.files())).before(bundled);
  }

  /** Why nothing can be checked, if so. */
  List<String> mistakes() {
    return named.errors().stream()
        .map(e -> e.file() + ":" + e.line() + ":" + e.column() + ": " + MALFORMED + e.message())
        .toList();
  }

  /** A report together with what the models say and the libraries do not have. */
  Report checked(Report report, Program program) {
    ModelNames names = new ModelNames(program);
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (ModelFile file : named.files()) {
      names.missing(file).forEach(error -> diagnostics.add(missing(error)));
    }
    diagnostics.addAll(report.diagnostics());
    List<String> notes = new ArrayList<>(report.notes());
    found.errors().forEach(error -> notes.add("a model is not used: " + error));
    for (ModelFile file : found.files()) {
      names.missing(file).forEach(error -> notes.add("part of a model is not used: " + error));
    }
    return new Report(diagnostics, report.ledger(), notes);
  }

  private static Diagnostic missing(ModelError error) {
    return new Diagnostic(
        RuleId.MODEL_MISSING,
        Severity.ERROR,
        wholeLine(error),
        error.message(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static Span wholeLine(ModelError error) {
    try {
      String text = Files.readString(Path.of(error.file()));
      int start = 0;
      for (int line = 1; line < error.line(); line++) {
        start = text.indexOf('\n', start) + 1;
      }
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      int indent = line.length() - line.stripLeading().length();
      return new Span(
          error.file(),
          start + indent,
          start + line.stripTrailing().length(),
          error.line(),
          indent + 1);
    } catch (IOException gone) {
      return new Span(error.file(), -1, -1, error.line(), error.column());
    }
  }
}
