package dev.shapeproof.checker.cli;

import dev.shapeproof.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a rule as this build brings it. */
final class RulePage {
  private static final String FOLDER = "/dev/shapeproof/checker/rules/";

  private RulePage() {}

  /** Empty where this build has none. */
  static Optional<String> text(RuleId id) throws IOException {
    try (InputStream page = RulePage.class.getResourceAsStream(FOLDER + id.text() + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  /** Its first paragraph, which makes sense alone, in one line. */
  static Optional<String> summary(RuleId id) throws IOException {
    return text(id)
        .flatMap(
            page ->
                page.lines()
                    .skip(1)
                    .dropWhile(String::isBlank)
                    .takeWhile(line -> !line.isBlank())
                    .reduce((one, next) -> one + " " + next));
  }
}
