package dev.shapeproof.checker.javac;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Report;

/** Reports through the compiler's own log, so that every build tool and editor shows it as it shows any error. */
final class LogSink implements ReportSink {

  @Override
  public void accept(Report report, Program program, Context context) {
    JavacDiagnostics out = new JavacDiagnostics(context, program);
    report.diagnostics().forEach(out::report);
    report.notes().forEach(note -> note(context, note));
    Summary.of(report).ifPresent(line -> note(context, line));
  }

  @Override
  public void notChecked(String reason, Context context) {
    note(context, "[shapeproof] nothing was checked: " + reason);
  }

  static void note(Context context, String text) {
    Log.instance(context)
        .report(
            JCDiagnostic.Factory.instance(context)
                .create(JCDiagnostic.DiagnosticType.NOTE, null, null, "proc.messager", text));
  }

  static void error(Context context, String text) {
    Log.instance(context)
        .report(
            JCDiagnostic.Factory.instance(context)
                .create(JCDiagnostic.DiagnosticType.ERROR, null, null, "proc.messager", text));
  }
}
