package dev.shapeproof.checker.javac;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.LedgerText;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.report.Severity;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * Reports through the compiler's own log, so that every build tool and editor shows it as it shows
 * any error.
 */
final class LogSink implements ReportSink {

  /** How many errors javac prints unless told otherwise. */
  private static final int SHOWN = 100;

  private final Context context;

  LogSink(Context context) {
    this.context = context;
  }

  @Override
  public void accept(Report report, Program program) {
    JavacDiagnostics out = new JavacDiagnostics(context, files(program));
    report.diagnostics().forEach(out::report);
    report.notes().forEach(this::note);
    LedgerText.gaps(report.ledger()).forEach(this::note);
    if (report.ledger().operations() > 0 || !report.diagnostics().isEmpty()) {
      note(LedgerText.summary(report.ledger()) + hidden(report));
    }
  }

  private static Map<String, JavaFileObject> files(Program program) {
    return program instanceof JavacProgram javac ? javac.files() : Map.of();
  }

  private static String hidden(Report report) {
    long errors = report.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
    return errors > SHOWN
        ? "; " + errors + " errors in all, of which javac shows the first " + SHOWN
        : "";
  }

  @Override
  public void notChecked(String reason) {
    note("nothing was checked: " + reason);
  }

  @Override
  public void notWritten(String reason) {
    note("other modules will not know this one's code: " + reason);
  }

  @Override
  public void refuse(String mistake) {
    error(mistake);
  }

  private void note(String text) {
    print(JCDiagnostic.DiagnosticType.NOTE, "[shapeproof] " + text);
  }

  void error(String text) {
    print(JCDiagnostic.DiagnosticType.ERROR, text);
  }

  /** With the compiler's own key for the text of a processor, which is shown as it is. */
  private void print(JCDiagnostic.DiagnosticType type, String text) {
    JCDiagnostic.Factory factory = JCDiagnostic.Factory.instance(context);
    Log.instance(context).report(factory.create(type, null, null, "proc.messager", text));
  }
}
