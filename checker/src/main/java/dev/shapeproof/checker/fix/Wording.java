package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;

/**
 * Says an edit in words: the expression around it as it would read, and where that is, if not at
 * the operation.
 */
final class Wording {
  private static final int LONGEST = 76;

  private final Program program;
  private final Span around;
  private final boolean elsewhere;

  private Wording(Program program, Span around, boolean elsewhere) {
    this.program = program;
    this.around = around;
    this.elsewhere = elsewhere;
  }

  /** For an edit inside the operation that fails. */
  static Wording at(Program program, Span operation) {
    return new Wording(program, operation, false);
  }

  /** For an edit inside an expression elsewhere. */
  static Wording elsewhere(Program program, Span expression) {
    return new Wording(program, expression, true);
  }

  /** {@code hidden.matMul(w2.transpose()) fits}. */
  String of(Span at, String replacement) {
    String source = program.source(around.file());
    boolean inside = around.isKnown() && around.start() <= at.start() && at.end() <= around.end();
    String shown =
        inside
            ? source.substring(around.start(), at.start())
                + replacement
                + source.substring(at.end(), around.end())
            : replacement;
    String line = line(shown);
    if (line.length() > LONGEST) {
      String old = line(source.substring(at.start(), at.end()));
      line = line(replacement) + " for " + old;
    }
    return line + (elsewhere ? " in line " + at.line() : "") + " fits";
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("(?<=\\() | (?=[).,])", "");
  }
}
