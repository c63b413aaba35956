package dev.shapeproof.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.rule.RuleId;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does with what it is told, over an engine that answers as asked. */
class CommandLineTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Engine.Request> requests = new ArrayList<>();
  private Engine.Outcome answer = outcome(List.of(), 3);
  private String file = "";

  @BeforeEach
  void writeASource() throws IOException {
    file =
        Files.writeString(folder.resolve("A.java"), "class A { int go = one(two); }\n").toString();
  }

  private static Engine.Outcome outcome(
      List<Diagnostic> diagnostics, int proved, Engine.CompileError... errors) {
    Ledger ledger =
        new Ledger(
            proved, 0, 0, Map.of(), Map.of(), Map.of(), Applications.NONE, 1, 1, 4, 3, 7, 0, 0);
    return new Engine.Outcome(
        new Report(diagnostics, ledger, List.of()), List.of(), List.of(errors));
  }

  private Diagnostic finding() {
    return new Diagnostic(
        RuleId.SHAPE_MATMUL,
        Severity.ERROR,
        new Span(file, 23, 26, 1, 24),
        "cannot multiply",
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "A#go()");
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), folder, false);
    return Main.run(
        Arrays.asList(words),
        terminal,
        request -> {
          requests.add(request);
          return answer;
        });
  }

  @Test
  void nothingFoundIsZero() {
    assertEquals(0, run("lint", file));
    assertEquals("3 tensor operations: 3 proved\n", out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void aFindingIsOneAndStandsOnItsLine() {
    answer = outcome(List.of(finding()), 3);
    assertEquals(1, run("lint", file));
    assertEquals(
        """
        A.java:1: error: [shape.matmul] cannot multiply
        class A { int go = one(two); }
                               ^^^
          (see docs/rules/shape.matmul.md)

        1 error; 3 tensor operations: 3 proved
        """,
        out.toString());
  }

  @Test
  void whatDoesNotCompileIsTwoButTheRestIsShown() {
    Engine.CompileError error =
        new Engine.CompileError(
            new Span(file, 0, 1, 1, 1), "compiler.err.expected", "';' expected\nmore");
    answer = outcome(List.of(finding()), 3, error);
    assertEquals(2, run("lint", file));
    assertEquals("shapeproof: A.java:1: does not compile: ';' expected\n", err.toString());
    assertTrue(out.toString().contains("[shape.matmul]"));
  }

  @Test
  void aMissingPackageIsNamedOnceWithAWayOut() {
    Engine.CompileError missing =
        new Engine.CompileError(
            Span.NONE, "compiler.err.doesnt.exist", "package ai.djl.ndarray does not exist");
    Engine.CompileError follows =
        new Engine.CompileError(Span.NONE, "compiler.err.cant.resolve", "cannot find symbol");
    answer = outcome(List.of(), 0, missing, missing, follows);
    assertEquals(2, run("lint", file));
    assertEquals(
        """
        shapeproof: package ai.djl.ndarray is not on the class path
        shapeproof: ai.djl is on Maven Central as ai.djl:api
        shapeproof: give the class path with -cp PATH, or --maven to take it from the pom.xml
        shapeproof: and 1 further compile error
        shapeproof: nothing was checked: no tensor operation was understood in 1 file
        """,
        err.toString());
  }

  @Test
  void nothingCheckedIsNeverSuccess() {
    answer = outcome(List.of(), 0);
    assertEquals(2, run("lint", file));
    assertTrue(err.toString().contains("nothing was checked"));
  }

  @Test
  void optionsReachTheEngine() throws IOException {
    Path model = Files.writeString(folder.resolve("m.java"), "");
    Path jar = Files.write(folder.resolve("x.jar"), new byte[] {'P', 'K', 3, 4});
    assertEquals(
        0, run("lint", "--strict", "--models", model.toString(), "-cp", jar.toString(), file));
    Engine.Request request = requests.get(0);
    assertTrue(request.options().strict());
    assertEquals(List.of(model), request.options().models());
    assertTrue(request.classPath().contains(jar));
    assertEquals(List.of(Path.of(file)), request.files());
  }

  @Test
  void statsAddWhatTheSolverDid() {
    run("lint", "--stats", file);
    assertTrue(
        out.toString().contains("solver: 4 questions, 75 % decided without Z3"), out.toString());
  }

  @Test
  void jsonIsAllThatStandsOnStandardOutput() {
    answer = outcome(List.of(finding()), 3);
    assertEquals(1, run("lint", "--format", "json", file));
    assertTrue(out.toString().startsWith("{") && out.toString().strip().endsWith("}"));
  }

  @Test
  void aBaselineStartsAnOldProjectAtZero() {
    String baseline = folder.resolve("baseline.jsonl").toString();
    answer = outcome(List.of(finding()), 3);
    assertEquals(0, run("lint", "--write-baseline", baseline, file));
    assertTrue(out.toString().contains("note: wrote 1 finding to"));
    assertEquals(0, run("lint", "--baseline", baseline, file));
    assertTrue(out.toString().contains("note: 1 finding of the baseline not shown"));
    answer = outcome(List.of(finding(), finding()), 3);
    assertEquals(1, run("lint", "--baseline", baseline, file));
    answer = outcome(List.of(), 3);
    assertEquals(0, run("lint", "--baseline", baseline, file));
    assertTrue(out.toString().contains("no longer there"));
  }

  @Test
  void badUsageIsTwoInOneLineAndStartsNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("x.txt"), "");
    refused("a command is missing");
    refused("unknown command lnit; did you mean lint?", "lnit");
    refused("unknown option --fromat; did you mean --format?", "lint", "--fromat=json", file);
    refused("missing required parameter: 'PATH'", "lint");
    refused("no such file or folder: nope", "lint", "nope");
    refused("no .java file under", "lint", empty.toString());
    refused("not a .java file: " + text, "lint", text.toString());
    refused("no such file or folder on the class path: no.jar", "lint", "-cp", "no.jar", file);
    refused(
        "neither a jar nor a folder on the class path: " + text,
        "lint",
        "-cp",
        text.toString(),
        file);
    refused("no such model file: no.java", "lint", "--models", "no.java", file);
    refused("no such baseline: no.jsonl", "lint", "--baseline", "no.jsonl", file);
    refused("cannot read the baseline: " + file + ":1", "lint", "--baseline", file, file);
    refused("--maven: no pom.xml at or above " + file, "lint", "--maven", file);
    refused(
        "-cp and --maven exclude each other", "lint", "--maven", "-cp", folder.toString(), file);
    refused(
        "no rule is called shape.matmull; did you mean shape.matmul?", "explain", "shape.matmull");
    assertTrue(requests.isEmpty());
  }

  private void refused(String why, String... words) {
    assertEquals(2, run(words), why);
    assertTrue(err.toString().startsWith("shapeproof: " + why), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void versionAndHelpAreZero() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("shapeproof "));
    assertEquals(0, run("lint", "--help"));
    assertTrue(out.toString().contains("--write-baseline"));
  }

  @Test
  void completionIsAScript() {
    assertEquals(0, run("completion"));
    assertTrue(out.toString().contains("--write-baseline"));
  }

  @Test
  void theProcessorPathNamesWhatExists() {
    assertEquals(0, run("processor-path"));
    for (String place : out.toString().strip().split(File.pathSeparator, -1)) {
      assertTrue(Files.exists(Path.of(place)), place);
    }
    assertFalse(out.toString().isBlank());
  }

  @Test
  void explainListsTheRules() {
    assertEquals(0, run("explain"));
    assertTrue(out.toString().contains("shape.matmul\n"));
  }

  @Test
  void rulesAreListedWithTheirSeverities() {
    assertEquals(0, run("lint", "--list-rules"));
    List<String> lines = out.toString().lines().toList();
    assertEquals(RuleId.values().length, lines.size());
    assertTrue(
        lines.stream().anyMatch(it -> it.matches("shape\\.matmul +error +\\w.*")), lines::toString);
    assertTrue(
        lines.stream().anyMatch(it -> it.matches("broadcast\\.silent +warning +\\w.*")),
        lines::toString);
  }
}
