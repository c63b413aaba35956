package dev.shapeproof.tests.autograd;

import static java.util.Objects.requireNonNull;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.oracle.Outcome;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs on the runtime's own tensors, by name: the rule that each is meant to break, the one
 * that the runtime throws and the one that the checker reports; empty for none.
 */
record BothWays(
    Map<String, String> expected, Map<String, String> thrown, Map<String, String> reported) {

  private static final Pattern RULE = Pattern.compile("\\[([a-z]+\\.[a-z-]+)]");

  /**
   * Runs and checks programs.
   *
   * @param frame a class with places for its name and its body
   * @param bodies by the rule that they break
   */
  static BothWays of(String frame, Map<String, List<String>> bodies, Path work)
      throws IOException, InterruptedException {
    Map<String, String> expected = new TreeMap<>();
    List<Program> programs = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(bodies).entrySet()) {
      for (String body : entry.getValue()) {
        String name = "Program" + programs.size();
        Path file = work.resolve(name + ".java");
        Files.writeString(file, frame.formatted(name, body));
        expected.put(name, entry.getKey());
        programs.add(Program.read(file));
      }
    }
    Map<String, Outcome> outcomes = new Oracle(work).run(programs);
    Map<String, String> thrown = new TreeMap<>(expected);
    thrown.replaceAll((name, rule) -> rule(requireNonNull(outcomes.get(name))));
    List<Finding> findings =
        new LintProcess(work).check(programs.stream().map(Program::file).toList());
    Map<String, String> reported = new TreeMap<>(expected);
    reported.replaceAll((name, rule) -> first(findings, name));
    return new BothWays(expected, thrown, reported);
  }

  private static String first(List<Finding> findings, String name) {
    return findings.stream()
        .filter(found -> found.file().getFileName().toString().equals(name + ".java"))
        .map(Finding::id)
        .findFirst()
        .orElse("");
  }

  private static String rule(Outcome outcome) {
    if (outcome.kind() == Outcome.Kind.CLEAN) {
      return "";
    }
    Matcher matcher = RULE.matcher(outcome.failure());
    return matcher.find() ? matcher.group(1) : outcome.failure();
  }
}
