package dev.shapeproof.tests.agreement;

import dev.shapeproof.tests.agreement.Sheet.Placed;
import dev.shapeproof.tests.samples.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program, what its four runs did, and what the checker says of it.
 *
 * @param runs for the choices (no, no), (no, yes), (yes, no), (yes, yes)
 */
record Judged(Placed program, List<Ran> runs, List<Finding> findings) {

  /** The runs that share one choice. */
  private static final List<List<Integer>> HALVES =
      List.of(List.of(0, 1), List.of(2, 3), List.of(0, 2), List.of(1, 3));

  Judged {
    runs = List.copyOf(runs);
    findings = List.copyOf(findings);
  }

  Verdict verdict() {
    List<Ran> failed = runs.stream().filter(Ran::failed).toList();
    boolean reported = findings.stream().anyMatch(Finding::refuses);
    if (failed.isEmpty()) {
      return reported ? Verdict.FALSE_ALARM : Verdict.RUNS;
    }
    if (!failed.stream().allMatch(Ran::library)) {
      return Verdict.NOT_FOR_TENSORS;
    }
    if (!failed.stream().allMatch(run -> findings.stream().anyMatch(f -> isAt(f, run)))) {
      return Verdict.PROVED;
    }
    if (failed.stream().anyMatch(run -> reports().stream().anyMatch(f -> isAt(f, run)))) {
      return Verdict.FOUND;
    }
    if (reported) {
      return Verdict.ELSEWHERE;
    }
    boolean byOneChoice =
        HALVES.stream().anyMatch(half -> half.stream().allMatch(i -> runs.get(i).failed()));
    return byOneChoice ? Verdict.ASSUMED : Verdict.TWO_CHOICES;
  }

  /** Whether some report at the lines of a failing run is of the rule that this run threw. */
  boolean namesTheRule() {
    return runs.stream()
        .filter(Ran::failed)
        .anyMatch(
            run ->
                reports().stream()
                    .anyMatch(f -> isAt(f, run) && run.failure().contains("[" + f.id() + "]")));
  }

  /** What is reported by default. */
  List<Finding> reports() {
    return findings.stream().filter(Finding::refuses).toList();
  }

  private static boolean isAt(Finding finding, Ran run) {
    return run.lines().contains(finding.line());
  }

  /** For somebody who has to find out why. */
  String describe() {
    String did =
        IntStream.range(0, runs.size())
            .mapToObj(i -> "  run " + i + ": " + runs.get(i).lines() + " " + runs.get(i).failure())
            .distinct()
            .collect(Collectors.joining("\n"));
    String said =
        findings.stream()
            .map(finding -> "  " + finding.line() + ": " + finding.id())
            .collect(Collectors.joining("\n"));
    return verdict().words() + "\n" + did + "\n said\n" + said + "\n" + program.text();
  }
}
