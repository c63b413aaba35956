package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.JavacText;
import dev.shapeproof.checker.report.Severity;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A finding for programs that listen through javax.tools; its code is the rule's id. The text is
 * made at once, since such programs read it when javac has closed our class loader.
 */
record Finding(Kind kind, Span at, Optional<JavaFileObject> file, String code, String text)
    implements javax.tools.Diagnostic<JavaFileObject> {

  static Finding of(Diagnostic diagnostic, Optional<JavaFileObject> file) {
    return new Finding(
        diagnostic.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING,
        diagnostic.at(),
        file,
        diagnostic.id().text(),
        JavacText.message(diagnostic));
  }

  @Override
  public Kind getKind() {
    return kind;
  }

  @Override
  public @Nullable JavaFileObject getSource() {
    return file.orElse(null);
  }

  @Override
  public long getPosition() {
    return getStartPosition();
  }

  @Override
  public long getStartPosition() {
    return at.start() < 0 ? NOPOS : at.start();
  }

  @Override
  public long getEndPosition() {
    return at.end() < 0 ? NOPOS : at.end();
  }

  @Override
  public long getLineNumber() {
    return at.line() <= 0 ? NOPOS : at.line();
  }

  @Override
  public long getColumnNumber() {
    return at.column() <= 0 ? NOPOS : at.column();
  }

  @Override
  public String getCode() {
    return code;
  }

  @Override
  public String getMessage(Locale locale) {
    return text;
  }

  /** As javac shows its own: file, line, kind, message. */
  @Override
  public String toString() {
    String place = file.map(f -> f.getName() + ":" + at.line() + ": ").orElse("");
    return place + (kind == Kind.ERROR ? "error: " : "warning: ") + text;
  }
}
