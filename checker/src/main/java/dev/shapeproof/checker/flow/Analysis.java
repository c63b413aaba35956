package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;

/** The engine's front door: a program in, findings out. It knows nothing of javac. */
@FunctionalInterface
public interface Analysis {
  Report analyse(Program program, Options options);
}
