package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Report;

/** Takes what a session found. */
public interface ReportSink {

  /** Called once, where tensor code was met and analysed. */
  void accept(Report report, Program program);

  /** Called once instead, where tensor code was met but could not be analysed. */
  void notChecked(String reason);

  /** What travels to other modules could not be written. */
  default void notWritten(String reason) {}

  /** Nothing was checked since what the user asked for cannot be read: a mistake to correct. */
  default void refuse(String mistake) {
    notChecked(mistake);
  }
}
