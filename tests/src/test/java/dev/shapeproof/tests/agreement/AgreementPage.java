package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;

/** docs/agreement.md: what is compared, and how it came out. */
final class AgreementPage {

  /** What follows is written by hand and kept. */
  static final String BY_HAND = "## Run once by hand";

  private AgreementPage() {}

  static List<String> lines(Tally tally, List<String> before) {
    List<String> lines = new ArrayList<>(HEAD.lines().toList());
    lines.add("| what the program does and what the checker says | programs |");
    lines.add("|---|--:|");
    for (Verdict verdict : Verdict.values()) {
      lines.add("| %s | %d |".formatted(verdict.words(), tally.count(verdict)));
    }
    lines.add("");
    int share = tally.foundPerMille();
    lines.add(
        "Of %d failing programs %d.%d %% were found."
            .formatted(tally.failing(), share / 10, share % 10));
    lines.add("");
    int kept = before.indexOf(BY_HAND);
    lines.addAll(kept < 0 ? List.of(BY_HAND) : before.subList(kept, before.size()));
    return lines;
  }

  private static final String HEAD =
      """
      # Agreement with what programs do

      Written by `AgreementTest`, but for the last section. A seeded generator writes programs over
      DJL in which all sizes are known: straight lines, branches on two booleans that nobody knows
      and on what is known, loops, helpers several calls deep, layers in fields and lists, lambdas.
      A half is right as it is drawn, a third has one slip (a number, a step left out, operands
      swapped), the rest has five. Each is run on DJL's PyTorch engine for all four choices of the
      booleans, and `lint --strict` reads it. A failing program counts as found where the failing
      operation, or a call on the way to it, is reported by default.

      """;
}
