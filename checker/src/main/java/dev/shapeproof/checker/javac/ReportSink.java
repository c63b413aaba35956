package dev.shapeproof.checker.javac;

import com.sun.tools.javac.util.Context;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Report;

/** Takes what a session found. */
@FunctionalInterface
public interface ReportSink {

  /** Called once, where tensor code was met and analysed. */
  void accept(Report report, Program program, Context context);

  /** Called once instead, where tensor code was met but could not be analysed; {@code reason} is a sentence. */
  default void notChecked(String reason, Context context) {}
}
