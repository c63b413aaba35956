package dev.shapeproof.checker.javac;

import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.DiagnosticSource;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.JavacMessages;
import com.sun.tools.javac.util.Log;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.JavacText;
import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.checker.report.SourceName;
import dev.shapeproof.rule.RuleId;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Turns findings into diagnostics of javac: its own kind for its log, plain ones for programs that
 * listen.
 */
final class JavacDiagnostics {

  private final Context context;
  private final Log log;
  private final Map<String, JavaFileObject> files;

  JavacDiagnostics(Context context, Map<String, JavaFileObject> files) {
    this.context = context;
    this.log = Log.instance(context);
    this.files = files;
    JavacMessages.instance(context).add(locale -> new Texts());
  }

  void report(Diagnostic diagnostic) {
    Optional<JavaFileObject> file = file(diagnostic.at().file());
    Optional<DiagnosticListener<? super JavaFileObject>> listener = listener();
    if (listener.isPresent()) {
      count(diagnostic);
      listener.get().report(Finding.of(diagnostic, file));
    } else {
      log.report(own(diagnostic, file));
    }
  }

  /** A source of the compilation, or a model file. */
  private Optional<JavaFileObject> file(String name) {
    JavaFileObject source = files.get(name);
    if (source != null) {
      return Optional.of(source);
    }
    if (SourceName.path(name).filter(Files::isRegularFile).isPresent()
        && context.get(JavaFileManager.class) instanceof StandardJavaFileManager manager) {
      for (JavaFileObject model : manager.getJavaFileObjects(name)) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  /**
   * Programs that compile through javax.tools get the rule's id as the code, which javac's own
   * class cannot have.
   */
  @SuppressWarnings("unchecked")
  private Optional<DiagnosticListener<? super JavaFileObject>> listener() {
    return Optional.ofNullable(
        (DiagnosticListener<? super JavaFileObject>) context.get(DiagnosticListener.class));
  }

  private void count(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      log.nerrors++;
    } else {
      log.nwarnings++;
    }
  }

  private JCDiagnostic own(Diagnostic diagnostic, Optional<JavaFileObject> file) {
    JCDiagnostic.DiagnosticType type =
        diagnostic.severity() == Severity.ERROR
            ? JCDiagnostic.DiagnosticType.ERROR
            : JCDiagnostic.DiagnosticType.WARNING;
    JCDiagnostic.Factory factory = JCDiagnostic.Factory.instance(context);
    String text = JavacText.message(diagnostic);
    if (file.isEmpty() || !diagnostic.at().isKnown()) {
      return factory.create(type, null, null, diagnostic.id().text(), text);
    }
    DiagnosticSource source = new DiagnosticSource(file.get(), log);
    return factory.create(type, source, new Place(diagnostic.at()), diagnostic.id().text(), text);
  }

  /** The range of a finding, as javac wants it. */
  private record Place(Span span) implements JCDiagnostic.DiagnosticPosition {

    @Override
    public @Nullable JCTree getTree() {
      return null;
    }

    @Override
    public int getStartPosition() {
      return span.start();
    }

    @Override
    public int getPreferredPosition() {
      return span.start();
    }

    @Override
    public int getEndPosition(EndPosTable table) {
      return span.end();
    }
  }

  /** Texts of our keys: javac looks every diagnostic's words up in a bundle. */
  private static final class Texts extends ResourceBundle {

    private final Map<String, String> texts = new HashMap<>();

    Texts() {
      for (RuleId id : RuleId.values()) {
        for (String kind : List.of("err", "warn", "note")) {
          texts.put("compiler." + kind + "." + id.text(), "{0}");
        }
      }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(texts.keySet());
    }
  }
}
