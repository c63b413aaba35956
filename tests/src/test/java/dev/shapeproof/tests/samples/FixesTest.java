package dev.shapeproof.tests.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each help line keeps its word: the edit, made to the text of the program as an editor would make
 * it, compiles, and nothing is found in the program any more.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FixesTest {

  private final Map<Corpus, Map<String, HelpLine>> offered = new TreeMap<>();
  private final Map<Corpus, List<Path>> edited = new TreeMap<>();
  private Path work = Path.of("");

  @BeforeAll
  void makeEveryEdit(@TempDir Path folder) throws IOException, InterruptedException {
    work = folder;
    for (Corpus corpus : List.of(Corpus.BUGS, Corpus.FOUND)) {
      List<Path> files = corpus.programs().stream().map(Program::file).toList();
      String report = String.join("\n", new LintProcess(work, "--format", "json").say(files));
      Map<String, HelpLine> helped = new LinkedHashMap<>();
      List<Path> copies = new ArrayList<>();
      Path into = Files.createDirectories(work.resolve(corpus.name()));
      for (HelpLine help : HelpLine.read(report, work)) {
        String name = help.file().getFileName().toString();
        assertEquals(null, helped.put(name, help), "one finding in each program: " + name);
        String source = Files.readString(help.file());
        copies.add(Files.writeString(into.resolve(name), help.applied(source)));
      }
      offered.put(corpus, helped);
      edited.put(corpus, copies);
    }
  }

  @Test
  void editedProgramsCompile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    for (List<Path> copies : edited.values()) {
      StringWriter complaints = new StringWriter();
      var files = compiler.getStandardFileManager(null, null, null);
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  List.of("-proc:none", "-d", work.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(copies))
              .call();
      assertTrue(compiled, complaints.toString());
    }
  }

  @Test
  void nothingIsFoundInEditedPrograms() throws IOException, InterruptedException {
    for (List<Path> copies : edited.values()) {
      assertEquals(List.of(), new LintProcess(work).check(copies));
    }
  }

  @Test
  void theHelpThatIsOfferedStandsInTheList() throws IOException {
    List<String> lines = new ArrayList<>();
    offered.forEach(
        (corpus, helped) ->
            helped.forEach(
                (name, help) ->
                    lines.add(
                        corpus
                            + " "
                            + name.replace(".java", "")
                            + ":"
                            + help.finding().line()
                            + " "
                            + help.finding().id()
                            + ": "
                            + help.text())));
    if (KnownMisses.rewriting()) {
      HelpLines.write(lines);
    }
    assertEquals(String.join("\n", HelpLines.read()), String.join("\n", lines));
  }

  @Test
  void theDesignPageSaysHowManyBugsHaveOne() throws IOException {
    String page = Files.readString(Corpus.root().resolve("docs/design/fixes.md"));
    offered.forEach(
        (corpus, helped) -> {
          String share = helped.size() + " of " + corpus.programs().size();
          assertTrue(page.contains(share), corpus + " should say " + share);
        });
  }
}
