package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.SourceName;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One mistake, one finding: a doubt about an operation that an error comes from is a line of that
 * error.
 */
final class Causes {
  private Causes() {}

  static List<Findings.Finding> joined(List<Findings.Finding> found) {
    List<Findings.Finding> doubts =
        found.stream().filter(one -> one.diagnostic().id().mayBeMeant()).toList();
    if (doubts.isEmpty() || doubts.size() == found.size()) {
      return found;
    }
    List<Findings.Finding> joined = new ArrayList<>();
    List<Findings.Finding> told = new ArrayList<>();
    for (Findings.Finding one : found) {
      if (one.diagnostic().id().stops()) {
        List<Findings.Finding> causes = doubts.stream().filter(each -> causes(each, one)).toList();
        told.addAll(causes);
        joined.add(new Findings.Finding(one.blame(), with(causes, one.diagnostic())));
      } else {
        joined.add(one);
      }
    }
    joined.removeAll(told);
    return joined;
  }

  private static Diagnostic with(List<Findings.Finding> causes, Diagnostic error) {
    Diagnostic told = error;
    for (Findings.Finding cause : causes) {
      Diagnostic doubt = cause.diagnostic();
      String where = SourceName.last(doubt.at().file()) + ":" + doubt.at().line();
      told = told.withFirst(where + ": " + doubt.headline());
    }
    return told;
  }

  private static boolean causes(Findings.Finding doubt, Findings.Finding error) {
    Judgement failed = error.blame().judged();
    Judgement doubtful = doubt.blame().judged();
    return failed.entry().equals(doubtful.entry())
        && failed.operation().operands().stream()
            .map(Operation.Shown::value)
            .anyMatch(
                operand ->
                    operand instanceof Value.Tensor tensor
                        && tensor.past().leadsThrough(doubtful.operation().whole()));
  }
}
