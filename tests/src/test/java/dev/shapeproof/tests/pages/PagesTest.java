package dev.shapeproof.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.HelpLine;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show is what happens: the marked lines are reported, and no others. */
class PagesTest {

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> theCheckerSaysWhatThePageSays() throws IOException, InterruptedException {
    Map<Path, Example> examples = new LinkedHashMap<>();
    for (Path page : pages()) {
      for (Example example : Example.of(page)) {
        examples.put(example.write(work, examples.size()), example);
      }
    }
    assertFalse(examples.isEmpty(), "no examples found");
    List<Finding> findings = new ArrayList<>();
    List<HelpLine> help = new ArrayList<>();
    for (boolean strict : new boolean[] {false, true}) {
      String report = lint(examples, strict);
      findings.addAll(Finding.readAll(report, work));
      help.addAll(HelpLine.read(report, work));
    }
    return examples.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getValue().toString(),
                    () -> {
                      Example example = entry.getValue();
                      assertEquals(expected(example), of(entry.getKey(), findings));
                      if (!example.helped().isEmpty()) {
                        assertEquals(example.helped(), help(entry.getKey(), help));
                      }
                    }));
  }

  private static Set<String> help(Path file, List<HelpLine> lines) {
    return lines.stream()
        .filter(line -> line.finding().file().equals(file))
        .map(line -> line.finding().line() + " " + line.text())
        .collect(Collectors.toSet());
  }

  private String lint(Map<Path, Example> examples, boolean strict)
      throws IOException, InterruptedException {
    List<Path> files =
        examples.entrySet().stream()
            .filter(entry -> entry.getValue().strict() == strict)
            .map(Map.Entry::getKey)
            .toList();
    LintProcess lint =
        strict
            ? new LintProcess(work, "--format", "json", "--strict")
            : new LintProcess(work, "--format", "json");
    return String.join("\n", lint.say(files));
  }

  private static Set<String> expected(Example example) {
    return new TreeSet<>(example.expected());
  }

  private static Set<String> of(Path file, List<Finding> findings) {
    Set<String> found = new TreeSet<>();
    findings.stream()
        .filter(finding -> finding.file().equals(file))
        .forEach(finding -> found.add(finding.line() + " " + finding.id()));
    return found;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    Path docs = Corpus.root().resolve("docs");
    try (Stream<Path> rules = Files.list(docs.resolve("rules"))) {
      rules.filter(page -> !page.endsWith("README.md")).sorted().forEach(pages::add);
    }
    pages.add(docs.resolve("expected-failures.md"));
    return pages;
  }
}
