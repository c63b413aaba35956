package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;

/** docs/agreement.md: what is compared, and how it came out. */
final class AgreementPage {

  /** What follows is written by hand and kept. */
  static final String BY_HAND = "## Run once by hand";

  private AgreementPage() {}

  static List<String> lines(Library library, Tally tally, List<String> before) {
    List<String> lines = new ArrayList<>(library.introduction().lines().toList());
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
}
