package dev.shapeproof.checker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has its page, and every page its rule. */
class RulePagesTest {
  private static final Path REPOSITORY =
      Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void aRuleHasAPageThatStartsWithItsIdAndASentence(RuleId id) throws IOException {
    List<String> lines = Files.readAllLines(REPOSITORY.resolve(RulePages.path(id)));
    assertEquals("# " + id.text(), lines.get(0));
    assertTrue(lines.get(2).endsWith("."), lines.get(2));
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(REPOSITORY.resolve("docs/rules"))) {
      files.map(file -> file.getFileName().toString()).forEach(pages::add);
    }
    pages.remove("README.md");
    for (RuleId id : RuleId.values()) {
      pages.remove(id.text() + ".md");
    }
    assertEquals(Set.of(), pages);
  }
}
