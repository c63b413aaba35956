package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.JavacText;
import dev.shapeproof.checker.report.Severity;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A finding for programs that listen through javax.tools; its code is the rule's id. */
record Finding(Diagnostic diagnostic, Optional<JavaFileObject> file)
    implements javax.tools.Diagnostic<JavaFileObject> {

  @Override
  public Kind getKind() {
    return diagnostic.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
  }

  @Override
  public @Nullable JavaFileObject getSource() {
    return file.orElse(null);
  }

  @Override
  public long getPosition() {
    return known(diagnostic.at().start());
  }

  @Override
  public long getStartPosition() {
    return known(diagnostic.at().start());
  }

  @Override
  public long getEndPosition() {
    return known(diagnostic.at().end());
  }

  @Override
  public long getLineNumber() {
    return known(diagnostic.at().line());
  }

  @Override
  public long getColumnNumber() {
    return known(diagnostic.at().column());
  }

  private long known(int value) {
    return diagnostic.at().isKnown() ? value : NOPOS;
  }

  @Override
  public String getCode() {
    return diagnostic.id().text();
  }

  @Override
  public String getMessage(Locale locale) {
    return JavacText.message(diagnostic);
  }

  /** As javac shows its own: file, line, kind, message. */
  @Override
  public String toString() {
    String place = file.map(f -> f.getName() + ":" + diagnostic.at().line() + ": ").orElse("");
    String kind = getKind() == Kind.ERROR ? "error: " : "warning: ";
    return place + kind + JavacText.message(diagnostic);
  }
}
