package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Baseline;
import dev.shapeproof.checker.report.BaselineFile;
import dev.shapeproof.checker.report.BaselineKeys;
import dev.shapeproof.checker.report.Counted;
import dev.shapeproof.checker.report.JsonReport;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.LedgerText;
import dev.shapeproof.checker.report.LintText;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.report.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of {@code lint}: from settings to output and exit code. */
final class Lint {
  private final LintSettings settings;
  private final Terminal terminal;
  private final Engine engine;
  private final FileSources sources = new FileSources();
  private final List<String> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Lint(LintSettings settings, Terminal terminal, Engine engine) {
    this.settings = settings;
    this.terminal = terminal;
    this.engine = engine;
  }

  int run() {
    Attempt<Optional<Baseline>> known = knownFindings();
    if (known instanceof Attempt.Failed<Optional<Baseline>> failed) {
      return refuse(failed.why());
    }
    Attempt<LintInput> input = LintInput.of(settings, terminal);
    if (input instanceof Attempt.Failed<LintInput> failed) {
      return refuse(failed.why());
    }
    Optional<Baseline> baseline = ((Attempt.Done<Optional<Baseline>>) known).value();
    return check(((Attempt.Done<LintInput>) input).value(), baseline);
  }

  private int refuse(String why) {
    Refusal.print(why, settings.format() == LintSettings.Format.JSON, terminal);
    return ExitCode.FAILED;
  }

  private Attempt<Optional<Baseline>> knownFindings() {
    if (settings.baseline().isEmpty()) {
      return new Attempt.Done<>(Optional.empty());
    }
    Path file = settings.baseline().get();
    if (!Files.isRegularFile(file)) {
      String why =
          Files.isDirectory(file) ? "a baseline is a file, not a folder: " : "no such baseline: ";
      return new Attempt.Failed<>(why + file);
    }
    try {
      return new Attempt.Done<>(Optional.of(BaselineFile.read(file)));
    } catch (IOException e) {
      return new Attempt.Failed<>("cannot read the baseline: " + e.getMessage());
    }
  }

  private int check(LintInput input, Optional<Baseline> baseline) {
    notes.addAll(input.notes());
    Engine.Outcome outcome = analyse(input);
    failures.addAll(
        new CompileErrorText(terminal.folder(), input.classPathGiven()).lines(outcome.errors()));
    failures.addAll(outcome.notChecked());
    Report report = outcome.report();
    if (settings.writeBaseline().isPresent()) {
      report = accept(report, settings.writeBaseline().get());
    } else if (baseline.isPresent()) {
      report = compare(report, baseline.get());
    }
    if (checkedNothing(outcome) && outcome.notChecked().isEmpty()) {
      failures.add(
          "nothing was checked: no tensor operation was understood in "
              + Counted.of(input.files().size(), "file"));
    }
    write(report);
    if (!failures.isEmpty()) {
      return ExitCode.FAILED;
    }
    return report.diagnostics().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Engine.Outcome analyse(LintInput input) {
    Engine.Request request =
        new Engine.Request(input.files(), input.classPath(), settings.options());
    if (!terminal.interactive()) {
      return engine.run(request);
    }
    ProgressLine line = ProgressLine.start(terminal.err(), input.files().size());
    try {
      return engine.run(request);
    } finally {
      line.stop();
    }
  }

  /** A run that analysed nothing must not read as success. */
  private static boolean checkedNothing(Engine.Outcome outcome) {
    return outcome.report().ledger().operations() == 0 && outcome.report().diagnostics().isEmpty();
  }

  private Report accept(Report report, Path file) {
    try {
      BaselineFile.write(file, Baseline.of(report.diagnostics(), keys(file)));
      notes.add("wrote " + Counted.of(report.diagnostics().size(), "finding") + " to " + file);
    } catch (IOException e) {
      failures.add("cannot write the baseline " + file + ": " + reason(e));
    }
    return new Report(List.of(), report.ledger(), report.notes());
  }

  /** Java's own words for these are only the path. */
  private static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? "its folder does not exist"
        : e instanceof AccessDeniedException ? "not allowed" : String.valueOf(e.getMessage());
  }

  private Report compare(Report report, Baseline baseline) {
    Baseline.Outcome outcome =
        baseline.apply(report.diagnostics(), keys(settings.baseline().orElseThrow()));
    if (outcome.known() > 0) {
      notes.add(Counted.of(outcome.known(), "finding") + " of the baseline not shown");
    }
    if (outcome.gone() > 0) {
      notes.add(
          Counted.of(outcome.gone(), "finding")
              + " of the baseline no longer there: --write-baseline "
              + settings.baseline().orElseThrow()
              + " brings it up to date");
    }
    return new Report(outcome.fresh(), report.ledger(), report.notes());
  }

  private BaselineKeys keys(Path file) {
    return new BaselineKeys(file.toAbsolutePath().resolveSibling(""), sources);
  }

  private void write(Report report) {
    failures.forEach(line -> terminal.err().println("shapeproof: " + line));
    List<String> said = new ArrayList<>(report.notes());
    said.addAll(notes);
    if (settings.format() == LintSettings.Format.JSON) {
      Report whole = new Report(report.diagnostics(), report.ledger(), said);
      terminal
          .out()
          .println(new JsonReport(terminal.folder()).render(whole, failures, Version.text()));
      return;
    }
    LintText text = new LintText(terminal.folder(), sources, terminal.palette());
    report
        .diagnostics()
        .forEach(diagnostic -> terminal.out().println(text.render(diagnostic) + "\n"));
    summary(report, said);
  }

  private void summary(Report report, List<String> said) {
    Ledger ledger = report.ledger();
    terminal.out().println(counts(report) + LedgerText.summary(ledger));
    LedgerText.gaps(ledger).forEach(terminal.out()::println);
    if (settings.stats()) {
      LedgerText.stats(ledger).forEach(terminal.out()::println);
    }
    said.forEach(line -> terminal.out().println("note: " + line));
  }

  private static String counts(Report report) {
    int warnings =
        (int) report.diagnostics().stream().filter(d -> d.severity() == Severity.WARNING).count();
    int errors = report.diagnostics().size() - warnings;
    List<String> parts = new ArrayList<>();
    if (errors > 0) {
      parts.add(Counted.of(errors, "error"));
    }
    if (warnings > 0) {
      parts.add(Counted.of(warnings, "warning"));
    }
    return parts.isEmpty() ? "" : String.join(", ", parts) + "; ";
  }
}
