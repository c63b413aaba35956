package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.RulePages;
import dev.shapeproof.notation.Nearness;
import dev.shapeproof.rule.RuleId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shapeproof explain shape.matmul}: the page of a rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows the page of a rule; without one, lists the rules.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "The id in brackets before a finding.")
  private @Nullable String rule;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> ids = Arrays.stream(RuleId.values()).map(RuleId::text).sorted().toList();
    if (rule == null) {
      ids.forEach(terminal.out()::println);
      return ExitCode.CLEAN;
    }
    Optional<RuleId> id = RuleId.parse(rule);
    if (id.isEmpty()) {
      terminal.err().println("shapeproof: no rule is called " + rule + meant(rule, ids));
      return ExitCode.FAILED;
    }
    return show(id.get());
  }

  private static String meant(String word, List<String> ids) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> ofArea = ids.stream().filter(id -> id.startsWith(lower + ".")).toList();
    return ofArea.isEmpty()
        ? Nearness.nearest(lower, ids).map(near -> "; did you mean " + near + "?").orElse("")
        : "; there are " + String.join(", ", ofArea);
  }

  private int show(RuleId id) throws IOException {
    Optional<String> page = RulePage.text(id);
    page.ifPresentOrElse(
        terminal.out()::println,
        () -> terminal.err().println("shapeproof: this build has no page " + RulePages.path(id)));
    return page.isPresent() ? ExitCode.CLEAN : ExitCode.FAILED;
  }
}
