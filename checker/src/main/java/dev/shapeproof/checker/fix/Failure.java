package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.Operation;
import dev.shapeproof.checker.flow.Refuted;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation that cannot succeed, with the code around it. */
final class Failure {
  private final Refuted refuted;
  private final Program program;
  private final Vocabulary vocabulary;
  private final List<Operand> operands = new ArrayList<>();

  Failure(Refuted refuted, Program program, Vocabulary vocabulary) {
    this.refuted = refuted;
    this.program = program;
    this.vocabulary = vocabulary;
    for (Operation.Shown shown : refuted.operation().operands()) {
      if (shown.value() instanceof Value.Tensor tensor) {
        operands.add(new Operand(tensor, editable(shown.at())));
      }
    }
  }

  Program program() {
    return program;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  RuleId id() {
    return refuted.problems().get(0).id();
  }

  /** The bodies that the operands may come from, in a fixed order. */
  List<Code> behind() {
    return refuted.behind().stream()
        .filter(method -> program.find(method.owner()).filter(it -> !it.travelled()).isPresent())
        .sorted(Comparator.comparing(MethodRef::key))
        .flatMap(method -> code(method).stream())
        .toList();
  }

  /** The tensors that take part, in the order of the operation. */
  List<Operand> operands() {
    return operands;
  }

  /** The two operands of an operation on two tensors whose ranks are known. */
  Optional<List<Operand>> pair() {
    boolean pair =
        operands.size() == 2 && operands.stream().allMatch(each -> each.dims().isPresent());
    return pair ? Optional.of(operands) : Optional.empty();
  }

  /** The call that fails, where it can be edited itself. */
  Optional<Instr.Invoke> call() {
    return refuted.depth() == 0 ? operation() : Optional.empty();
  }

  /** The call that fails, even if another is at fault. */
  Optional<Instr.Invoke> operation() {
    return code(refuted.method()).flatMap(code -> code.call(refuted.operation().whole()));
  }

  /** The body in which the call that fails stands. */
  Optional<Code> code() {
    return code(refuted.method());
  }

  /** The call as an expression. */
  Optional<Place> callPlace() {
    return call().flatMap(call -> code().map(code -> place(code, call)));
  }

  /** A call whose result nobody takes; the operation is then the whole statement. */
  Optional<Place> dropped() {
    return code()
        .flatMap(
            code ->
                code.call(refuted.operation().at())
                    .filter(call -> refuted.depth() == 0)
                    .map(call -> place(code, call)));
  }

  /** The text before a variable's name where it is declared, from the statement before on. */
  String declaration(Local local) {
    Span at = local.declared();
    if (!at.isKnown()) {
      return "final"; // none that anybody declares
    }
    String before = program.source(at.file()).substring(0, at.end());
    int start =
        Math.max(
            Math.max(
                before.lastIndexOf(';', at.start() - 1), before.lastIndexOf('{', at.start() - 1)),
            before.lastIndexOf('}', at.start() - 1));
    return before.substring(start + 1);
  }

  /** Sizes that the first problem mentions. */
  List<Dim> sizes() {
    List<Dim> sizes = new ArrayList<>();
    for (Problem.Part part : refuted.problems().get(0).headline()) {
      if (part instanceof Problem.Part.Size size) {
        sizes.add(size.dim());
      }
    }
    return sizes;
  }

  /** Shapes that the first problem mentions. */
  List<List<Dim>> shapes() {
    List<List<Dim>> shapes = new ArrayList<>();
    for (Problem.Part part : refuted.problems().get(0).headline()) {
      if (part instanceof Problem.Part.Shape shape) {
        shapes.add(shape.dims());
      }
    }
    return shapes;
  }

  /** How an edit at the place at fault is told. */
  Wording wording() {
    int depth = refuted.depth();
    int calls = refuted.calls().size();
    return Wording.at(
        depth == 0 ? refuted.operation().whole() : refuted.calls().get(calls - depth).at());
  }

  /** Whether an expression belongs to the operation that fails. */
  boolean isHere(Span expression) {
    Span whole = refuted.operation().whole();
    return expression.file().equals(whole.file())
        && whole.start() <= expression.start()
        && expression.end() <= whole.end();
  }

  /** A call without what it is called on: {@code setUnits(10)}. */
  private Span fromName(Instr.Invoke call) {
    Span at = call.at();
    String text = program.text(at);
    int receiver = call.spans().isEmpty() ? -1 : call.spans().get(0).end() - at.start();
    int name = text.indexOf(call.method().name() + "(", Math.max(0, receiver));
    return name < 0 ? at : new Span(at.file(), at.start() + name, at.end(), at.line(), at.column());
  }

  /** How an edit of an expression is told: by the call that takes its value. */
  Wording wordingAround(Place place) {
    return isHere(place.at())
        ? wording()
        : Wording.elsewhere(
            Fate.of(place.code(), place.register(), vocabulary).takers().stream()
                .flatMap(taker -> shown(taker.call()))
                .toList());
  }

  /** The same where it is known what to show. */
  Wording wordingAround(Place place, Span shown) {
    return isHere(place.at()) ? wording() : Wording.elsewhere(List.of(shown));
  }

  /** A call, and where that is long, from its name on. */
  private Stream<Span> shown(Instr call) {
    return call instanceof Instr.Invoke invoke
        ? Stream.of(call.at(), fromName(invoke))
        : Stream.of(call.at());
  }

  /** How an edit is told that may lie anywhere. */
  Wording wording(Span expression) {
    return isHere(expression) ? wording() : Wording.elsewhere(List.of(expression));
  }

  Place place(Code code, Instr instr) {
    Span at = instr.at();
    String source = program.source(at.file());
    boolean known = at.isKnown() && at.start() < at.end() && at.end() <= source.length();
    return new Place(code, instr, known ? source.substring(at.start(), at.end()) : "");
  }

  Optional<Code> code(MethodRef method) {
    return program.body(method) instanceof Program.BodyResult.Found found
        ? Optional.of(new Code(found.body()))
        : Optional.empty();
  }

  /** The expression for an operand that stands where the fault is. */
  private Optional<Place> editable(Span at) {
    Optional<Place> found = code().flatMap(code -> code.at(at).map(instr -> place(code, instr)));
    int level = refuted.calls().size();
    for (int i = 0; i < refuted.depth(); i++) {
      level--;
      int from = level;
      found = found.flatMap(place -> argument(place, from));
    }
    return found.filter(place -> !place.text().isEmpty());
  }

  /** The argument that a caller hands over for a parameter. */
  private Optional<Place> argument(Place place, int level) {
    if (!(place.instr() instanceof Instr.Load load) || level < 0) {
      return Optional.empty();
    }
    int position = place.code().parameter(load.local());
    Refuted.Call call = refuted.calls().get(level);
    Optional<Code> caller = code(call.in());
    Optional<Instr.Invoke> invoke = caller.flatMap(code -> code.call(call.at()));
    if (position < 0
        || invoke.isEmpty()
        || invoke.get().arguments().size() != place.code().body().parameters().size()) {
      return Optional.empty();
    }
    return caller
        .get()
        .giving(invoke.get().arguments().get(position))
        .map(instr -> place(caller.get(), instr));
  }

  /** Where the value of an expression is made: through variables, and parameters to callers. */
  Optional<Place> origin(Place place) {
    Place at = place;
    int level = refuted.calls().size() - refuted.depth();
    while (true) {
      Optional<Instr> made = at.code().origin(at.register());
      if (made.isPresent()) {
        return Optional.of(place(at.code(), made.get()));
      }
      Optional<Instr> last = at.code().giving(at.register());
      Code code = at.code();
      int from = --level;
      Optional<Place> outside = last.flatMap(instr -> argument(place(code, instr), from));
      if (outside.isEmpty()) {
        return Optional.empty();
      }
      at = outside.get();
    }
  }
}
