package dev.shapeproof.checker.report;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One finding, ready to be shown. Renderers decide how; this is what.
 *
 * @param headline makes sense alone: no rule id, lower case, no full stop
 * @param operands one line each: {@code x : f32[batch, hidden=768] on cuda:0} with where it came
 *     from
 * @param notes further lines: other problems of the same call, what each line of a contradiction
 *     forces
 * @param rule the signature of the operation's rule, in the notation
 * @param witness {@code b=1, d=3}: sizes for which it fails
 * @param enclosing the method, for baselines: {@code ai.djl.Foo#bar(int)}
 */
public record Diagnostic(
    RuleId id,
    Severity severity,
    Span at,
    String headline,
    List<OperandLine> operands,
    List<String> notes,
    Optional<String> rule,
    Optional<String> witness,
    Optional<Fix> help,
    String enclosing) {

  public Diagnostic {
    operands = List.copyOf(operands);
    notes = List.copyOf(notes);
  }

  /** The same with a further line, before its others. */
  public Diagnostic withFirst(String note) {
    List<String> lines = new ArrayList<>(notes);
    lines.add(0, note);
    return new Diagnostic(
        id, severity, at, headline, operands, lines, rule, witness, help, enclosing);
  }

  /** The same with an edit that repairs it. */
  public Diagnostic with(Fix fix) {
    return new Diagnostic(
        id, severity, at, headline, operands, notes, rule, witness, Optional.of(fix), enclosing);
  }

  /**
   * An operand, its type in the notation, and where its sizes come from: {@code parameter x},
   * {@code zeros}.
   */
  public record OperandLine(String name, String type, Span origin, String reason) {}

  /** Another text in place of what stands there. */
  public record Change(Span at, String replacement) {}

  /** A verified edit: what to do in words, and the changes that it takes, one or two. */
  public record Fix(String text, List<Change> changes) {
    public Fix {
      changes = List.copyOf(changes);
    }
  }
}
