package dev.shapeproof.tests.agreement;

import dev.shapeproof.tests.agreement.Sheet.Placed;
import dev.shapeproof.tests.oracle.Jvm;
import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws programs, runs them, and has the checker read them, all of them at once. */
final class AgreementRun {

  private static final int EACH_FILE = 25;
  private static final int CHOICES = 4;

  private final Library library;
  private final Path work;
  private final long seed;

  AgreementRun(Library library, Path work, long seed) {
    this.library = library;
    this.work = work;
    this.seed = seed;
  }

  /** The programs of these numbers that the library can run; the same number is the same one. */
  List<Judged> programs(int from, int to) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(work.resolve("src"));
    List<Sheet> sheets = new ArrayList<>();
    for (int i = from; i < to; i += EACH_FILE) {
      List<Generated> drawn = new ArrayList<>();
      for (int j = i; j < Math.min(to, i + EACH_FILE); j++) {
        library.said(Generated.draw("P" + j, seed + 31L * j, j)).ifPresent(drawn::add);
      }
      sheets.add(Sheet.write(sources, "Sheet" + i / EACH_FILE, library, drawn));
    }
    List<Path> files = sheets.stream().map(Sheet::file).toList();
    Path classes = Files.createDirectories(work.resolve("classes"));
    Oracle.compile(files, classes);
    List<Placed> programs = sheets.stream().flatMap(s -> s.programs().stream()).toList();
    List<List<Ran>> runs = run(programs, classes);
    Map<Path, List<Finding>> findings = check(files);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      Placed program = programs.get(i);
      List<Finding> own =
          findings.getOrDefault(program.file(), List.of()).stream()
              .filter(finding -> program.holds(finding.line()))
              .toList();
      judged.add(new Judged(program, runs.get(i), own));
    }
    return judged;
  }

  private Map<Path, List<Finding>> check(List<Path> files)
      throws IOException, InterruptedException {
    LintProcess lint = new LintProcess(work, "--strict");
    List<String> said = lint.say(files);
    said.stream()
        .filter(line -> line.contains("not analysed"))
        .findFirst()
        .ifPresent(
            line -> {
              throw new IllegalStateException(line);
            });
    Map<Path, List<Finding>> findings = new HashMap<>();
    for (Finding finding : lint.findings(said)) {
      findings.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
    }
    return findings;
  }

  /** Where the JVM dies, the next one goes on behind the program that killed it. */
  private List<List<Ran>> run(List<Placed> programs, Path classes)
      throws IOException, InterruptedException {
    Path list = work.resolve("programs.txt");
    Path results = work.resolve("ran.txt");
    List<List<Ran>> runs = new ArrayList<>();
    while (runs.size() < programs.size()) {
      Files.write(
          list,
          programs.subList(runs.size(), programs.size()).stream().map(Placed::className).toList());
      Files.deleteIfExists(results);
      int status =
          new Jvm(work.resolve("run.log"))
              .run(classes, library.main(), list.toString(), results.toString());
      List<String> lines = Files.exists(results) ? Files.readAllLines(results) : List.of();
      for (int i = 0; i + CHOICES <= lines.size(); i += CHOICES) {
        runs.add(lines.subList(i, i + CHOICES).stream().map(Ran::decode).toList());
      }
      if (runs.size() < programs.size()) {
        Ran died = new Ran("the JVM ended with " + status, false, List.of());
        runs.add(List.of(died, died, died, died));
      }
    }
    return runs;
  }
}
