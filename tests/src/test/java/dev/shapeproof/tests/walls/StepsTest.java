package dev.shapeproof.tests.walls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the analysis costs, counted in what it does rather than in seconds. */
class StepsTest {

  private static final Pattern STEPS = Pattern.compile("(\\d+) steps?, ");
  private static final Pattern QUESTIONS = Pattern.compile("solver: (\\d+) question");

  @TempDir Path work;

  @Test
  void tenCopiesOfAModelFileCostAtMostTwelveTimesOne() throws IOException, InterruptedException {
    long one = count(STEPS, copies(1));
    long ten = count(STEPS, copies(10));
    assertTrue(one > 100, "one copy: " + one);
    assertTrue(ten >= 9 * one && ten <= 12 * one, one + " and " + ten);
  }

  /** Twelve independent branches have 4,096 ways; they cost what twelve branches cost. */
  @Test
  void layersThatMayBeDroppedAreNoWaysToEnumerate() throws IOException, InterruptedException {
    for (String name : List.of("LayerDrop", "LayerDropInLine")) {
      String said = lint(List.of(program(name)));
      assertTrue(count(STEPS, said) < 4_000, said);
      assertTrue(count(QUESTIONS, said) < 200, said);
    }
  }

  private String copies(int count) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve("copies" + count));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "Model" + i;
      files.add(Files.writeString(folder.resolve(name + ".java"), ModelFile.named(name)));
    }
    return lint(files);
  }

  private String lint(List<Path> files) throws IOException, InterruptedException {
    return String.join("\n", new LintProcess(work, "--stats").say(files));
  }

  private static long count(Pattern pattern, String said) {
    Matcher matcher = pattern.matcher(said);
    assertTrue(matcher.find(), said);
    return Long.parseLong(matcher.group(1));
  }

  private static Path program(String name) {
    return Corpus.SILENT.programs().stream()
        .filter(program -> program.name().equals(name))
        .map(Program::file)
        .findFirst()
        .orElseThrow();
  }
}
