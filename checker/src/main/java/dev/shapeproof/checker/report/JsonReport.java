package dev.shapeproof.checker.report;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Diagnostic.Change;
import dev.shapeproof.checker.report.Diagnostic.Fix;
import dev.shapeproof.checker.report.Diagnostic.OperandLine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A run as one JSON document; {@code docs/json.md} says what stands where. */
public final class JsonReport {
  private static final int SCHEMA = 1;

  private final Path folder;

  /** File names are written relative to {@code folder}. */
  public JsonReport(Path folder) {
    this.folder = folder;
  }

  /**
   * The document.
   *
   * @param failures what could not be done, one line each
   */
  public String render(Report report, List<String> failures, String version) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", SCHEMA);
    document.put("version", version);
    document.put("findings", report.diagnostics().stream().map(this::finding).toList());
    document.put("failures", failures);
    document.put("notes", report.notes());
    document.put("ledger", ledger(report.ledger()));
    return JsonWriter.pretty(document);
  }

  private Map<String, Object> finding(Diagnostic diagnostic) {
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("rule", diagnostic.id().text());
    finding.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    place(diagnostic.at(), finding);
    finding.put("message", diagnostic.headline());
    finding.put("operands", diagnostic.operands().stream().map(this::operand).toList());
    finding.put("notes", diagnostic.notes());
    diagnostic.rule().ifPresent(rule -> finding.put("signature", rule));
    diagnostic.witness().ifPresent(witness -> finding.put("failsFor", witness));
    diagnostic.help().ifPresent(help -> finding.put("help", help(help)));
    finding.put("method", diagnostic.enclosing());
    finding.put("page", RulePages.path(diagnostic.id()));
    return finding;
  }

  private void place(Span span, Map<String, Object> into) {
    if (span.isKnown()) {
      into.put("file", SourceName.under(folder, span.file()));
      into.put("line", span.line());
      into.put("column", span.column());
      into.put("start", span.start());
      into.put("end", span.end());
    }
  }

  private Map<String, Object> operand(OperandLine operand) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", operand.name());
    json.put("type", operand.type());
    json.put("reason", operand.reason());
    place(operand.origin(), json);
    return json;
  }

  private Map<String, Object> help(Fix help) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", help.text());
    change(help.changes().get(0), json);
    if (help.changes().size() > 1) {
      json.put("and", help.changes().stream().skip(1).map(each -> change(each, map())).toList());
    }
    return json;
  }

  private Map<String, Object> change(Change change, Map<String, Object> into) {
    into.put("replacement", change.replacement());
    place(change.at(), into);
    return into;
  }

  private static Map<String, Object> map() {
    return new LinkedHashMap<>();
  }

  private static Map<String, Object> ledger(Ledger ledger) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operations", ledger.operations());
    json.put("proved", ledger.proved());
    json.put("refuted", ledger.refuted());
    json.put("expected", ledger.expected());
    json.put("assumed", new TreeMap<>(ledger.assumed()));
    json.put("skippedMethods", new TreeMap<>(ledger.skippedMethods()));
    json.put("unmodelled", new TreeMap<>(ledger.unmodelled()));
    json.put("layers", ledger.layers().all());
    json.put("layersKnown", ledger.layers().known());
    json.put("layersInPart", ledger.layers().inPart());
    json.put("classes", ledger.classes());
    json.put("methods", ledger.methods());
    json.put("queries", ledger.queries());
    json.put("decidedWithoutSolver", ledger.decidedWithoutSolver());
    json.put("steps", ledger.steps());
    json.put("solverMillis", ledger.solverNanos() / 1_000_000);
    json.put("analysisCpuMillis", ledger.analysisCpuNanos() / 1_000_000);
    return json;
  }
}
