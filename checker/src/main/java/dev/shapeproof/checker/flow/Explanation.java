package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.checker.report.SourceName;
import dev.shapeproof.checker.report.Suppression;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.notation.SourceText;
import dev.shapeproof.notation.TypeText;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a refutation into a finding: operands by their source text, where sizes come from, what
 * forces what.
 */
final class Explanation {
  private static final Pattern REFERENCE = Pattern.compile("[\\w.<>\\[\\]]+\\s*::\\s*\\w+");

  private final Program program;

  Explanation(Program program) {
    this.program = program;
  }

  Diagnostic diagnostic(Blame blame) {
    Judgement judged = blame.judged();
    Operation operation = judged.operation();
    Map<String, String> sources = sources(operation);
    List<String> headlines =
        judged.problems().stream()
            .map(problem -> problem.map(Nameless::hidden))
            .map(problem -> ProblemText.headline(problem, sources, DimNames.NONE))
            .distinct()
            .toList();
    List<String> notes = new ArrayList<>(headlines.subList(1, headlines.size()));
    judged.ways().stream().flatMap(way -> words(way).stream()).forEach(notes::add);
    notes.addAll(core(judged));
    Optional<Span> call = blame.call();
    call.ifPresent(
        at ->
            notes.add(
                "in " + judged.method().name() + ", called here, at " + where(operation.whole())));
    operation.inside().ifPresent(inside -> notes.add(0, within(inside)));
    called(blame.around()).ifPresent(notes::add);
    notes.addAll(misspelt(judged));
    Problem first = judged.problems().get(0);
    return new Diagnostic(
        first.id(),
        Severity.of(first.id()),
        call.orElse(operation.at()),
        headlines.get(0),
        operands(operation, sources, named(judged.problems().subList(0, 1))),
        notes,
        operation.signature(),
        judged.witness().filter(values -> !values.isEmpty()).map(Explanation::witness),
        Optional.empty(),
        judged.entry().key());
  }

  /** What was to silence the finding, and names no rule. */
  private List<String> misspelt(Judgement judged) {
    RuleId id = judged.problems().get(0).id();
    return program.find(judged.method().owner()).stream()
        .flatMap(owner -> owner.methods().stream())
        .filter(info -> info.method().equals(judged.method()))
        .flatMap(info -> new Suppression(info.suppressed()).misspelt(id).stream())
        .toList();
  }

  /** {@code in Head.project (Head.java:12)}, of another module. */
  private static String within(Operation.Inside inside) {
    MethodRef method = inside.method();
    String owner = method.owner().name();
    String type = owner.substring(owner.lastIndexOf('.') + 1);
    String name = method.name().startsWith("<") ? type : type + "." + method.name();
    return "in " + name + " (" + where(inside.at()) + ")";
  }

  private Optional<String> words(Way way) {
    return text(way.at())
        .map(text -> way.words().replace("{}", text) + " (" + where(way.at()) + ")");
  }

  /** An operation that is neither proved nor refuted. */
  Diagnostic assumption(Judgement judged) {
    Operation operation = judged.operation();
    Map<String, String> sources = sources(operation);
    return new Diagnostic(
        RuleId.SHAPE_UNPROVED,
        Severity.WARNING,
        operation.at(),
        "cannot check " + operation.name() + ": " + Reasons.words(judged.reasons().get(0)),
        operands(operation, sources, Set.of()),
        List.of(),
        operation.signature(),
        Optional.empty(),
        Optional.empty(),
        judged.method().key());
  }

  private Map<String, String> sources(Operation operation) {
    Map<String, String> sources = new HashMap<>();
    boolean isReference = REFERENCE.matcher(program.text(operation.whole())).matches();
    for (Operation.Shown shown : operation.operands()) {
      boolean shared =
          shown.at().isKnown()
              && operation.operands().stream().filter(o -> o.at().equals(shown.at())).count() > 1;
      int element = shown.parameter().indexOf('[');
      // Elements of one list have no text of their own.
      String name =
          shared && element > 0 ? shown.parameter().substring(0, element) : shown.parameter();
      Optional<String> inside =
          operation.inside().flatMap(at -> Optional.ofNullable(at.names().get(name)));
      boolean nameless =
          isReference && (!shown.at().isKnown() || shown.at().equals(operation.whole()));
      Optional<String> text =
          nameless ? Optional.of(argument(operation, shown)) : text(shown.at()).or(() -> inside);
      sources.put(name, text.orElse(name.equals("this") ? argument(operation, shown) : name));
    }
    return sources;
  }

  /** What is handed to {@code NDArray::add} has no text of its own. */
  private static String argument(Operation operation, Operation.Shown shown) {
    return operation.operands().size() == 1
        ? "the argument"
        : "argument " + (operation.operands().indexOf(shown) + 1);
  }

  /** How the entry's analysis came there, innermost call first. */
  private static Optional<String> called(List<Span> chain) {
    List<String> places = new ArrayList<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      places.add(where(chain.get(i)));
    }
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of("called at " + String.join(", from ", places));
  }

  private Optional<String> text(Span span) {
    if (!span.isKnown()) {
      return Optional.empty();
    }
    String source = program.source(span.file());
    return span.end() <= source.length() && span.start() < span.end()
        ? Optional.of(SourceText.shorten(source.substring(span.start(), span.end())))
        : Optional.empty();
  }

  private static String where(Span span) {
    return SourceName.last(span.file()) + ":" + span.line();
  }

  private static List<String> core(Judgement judged) {
    return judged.core().stream()
        .filter(fact -> fact.at().isKnown())
        .filter(fact -> !fact.at().equals(judged.operation().whole()))
        .filter(fact -> fact.constraint().symbols().stream().noneMatch(Nameless::is))
        .map(Explanation::forced)
        .distinct()
        .limit(4)
        .toList();
  }

  private static String forced(Fact fact) {
    return fact.why() + " at " + where(fact.at()) + " needs " + fact.constraint();
  }

  /** What a problem names comes first. */
  private static Set<String> named(List<Problem> problems) {
    return problems.stream()
        .flatMap(problem -> problem.headline().stream())
        .filter(Problem.Part.Name.class::isInstance)
        .map(part -> ((Problem.Part.Name) part).operand())
        .collect(Collectors.toSet());
  }

  private List<Diagnostic.OperandLine> operands(
      Operation operation, Map<String, String> sources, Set<String> named) {
    List<Diagnostic.OperandLine> lines = new ArrayList<>();
    List<Operation.Shown> ordered = new ArrayList<>(operation.operands());
    ordered.sort(Comparator.comparing(shown -> !named.contains(shown.parameter())));
    for (Operation.Shown shown : ordered) {
      if (shown.value() instanceof Value.Tensor tensor) {
        Origin origin = tensor.origin();
        lines.add(
            new Diagnostic.OperandLine(
                ProblemText.operand(shown.parameter(), sources),
                type(tensor),
                origin.at(),
                origin.reason().contains("?") ? "" : origin.reason()));
      }
    }
    return lines;
  }

  static String type(Value.Tensor tensor) {
    return tensor.shape() instanceof ShapeTerm.Known known
        ? TypeText.PLAIN.tensor(
            tensor.dtype(), known.dims().stream().map(Nameless::hidden).toList(), tensor.device())
        : TypeText.tensorOfAnyRank(tensor.dtype(), tensor.device());
  }

  private static String witness(Map<Symbol, Long> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> entry.getKey().role() != Symbol.Role.CHOSEN)
        .filter(entry -> !Nameless.is(entry.getKey()))
        .map(entry -> entry.getKey().display() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
