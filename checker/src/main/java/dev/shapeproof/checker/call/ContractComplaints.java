package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.checker.report.Suppression;
import dev.shapeproof.notation.Notation;
import dev.shapeproof.notation.NotationError;
import dev.shapeproof.notation.Parsed;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Annotations that cannot be read, that name what they cannot mean, or that ask more than the
 * method they override: of every declaration, called or not.
 */
final class ContractComplaints {
  private final Program program;
  private final ContractReader reader;
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final Set<Span> read = new HashSet<>();

  ContractComplaints(Program program, ContractReader reader) {
    this.program = program;
    this.reader = reader;
  }

  List<Diagnostic> all() {
    for (ClassInfo info : program.roots()) {
      if (!info.flags().contains(ClassInfo.Flag.GENERATED)) {
        info.onFields().values().forEach(all -> all.forEach(w -> text(w, info.type().name())));
        info.onClass().forEach(written -> text(written, info.type().name()));
        info.methods().forEach(method -> method(info, method));
        program.annotations(info.type()).stream()
            .filter(written -> !read.contains(written.at()))
            .forEach(written -> text(written, info.type().name()));
      }
    }
    return List.copyOf(found);
  }

  private void method(ClassInfo owner, MethodInfo method) {
    if (method.generated()) {
      return;
    }
    String enclosing = method.method().key();
    List<Diagnostic> own = new ArrayList<>();
    List<Written> misplaced = new MisplacedAnnotations(method).found();
    for (Written written : written(method)) {
      read.add(written.at());
      Optional<NotationError> error =
          misplaced.contains(written)
              ? Optional.of(MisplacedAnnotations.error(written))
              : malformed(written);
      if (error.isEmpty()) {
        error = new ContractMeaning(program, owner, method).error(written);
      }
      error.ifPresent(e -> own.add(malformed(written, e, enclosing)));
    }
    new ContractOverride(program, reader)
        .complaints(method).stream()
            .map(one -> diagnostic(RuleId.SHAPE_CONTRACT, one.at(), one.text(), enclosing))
            .forEach(own::add);
    Suppression suppression = new Suppression(method.suppressed());
    own.stream().filter(one -> suppression.silencing(one.id()).isEmpty()).forEach(found::add);
  }

  private static List<Written> written(MethodInfo method) {
    List<Written> all = new ArrayList<>(method.onMethod());
    all.addAll(method.onResult());
    method.onParameters().forEach(all::addAll);
    method.onLocals().values().forEach(all::addAll);
    return all;
  }

  private void text(Written written, String enclosing) {
    read.add(written.at());

    malformed(written).ifPresent(e -> found.add(malformed(written, e, enclosing)));
  }

  private static Optional<NotationError> malformed(Written written) {
    String text = written.text();
    Parsed<?> parsed =
        switch (written.kind()) {
          case SHAPE -> Notation.shape(text);
          case DEVICE -> Notation.device(text);
          case DTYPE -> Notation.dtype(text);
          case TENSOR_TYPE -> Notation.tensor(text);
          case LAYOUT -> Notation.layout(text);
          case DIM -> Notation.dim(text);
          case REQUIRES -> Notation.requires(text);
          case OP -> Notation.op(text);
        };
    return parsed.failure();
  }

  /** {@code malformed shape "b,, 784": column 3: expected a dimension after ','}. */
  private Diagnostic malformed(Written written, NotationError error, String enclosing) {
    String kind =
        switch (written.kind()) {
          case TENSOR_TYPE -> "tensor type";
          case REQUIRES -> "condition";
          case OP -> "operation";
          case DIM -> "size";
          case SHAPE, DEVICE, DTYPE, LAYOUT -> written.kind().name().toLowerCase(Locale.ROOT);
        };
    return diagnostic(
        RuleId.CONTRACT_MALFORMED,
        column(written, error.column()),
        "malformed " + kind + " \"" + written.text() + "\": " + error.text(),
        enclosing);
  }

  private static Diagnostic diagnostic(RuleId id, Span at, String headline, String enclosing) {
    return new Diagnostic(
        id,
        Severity.ERROR,
        at,
        headline,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        enclosing);
  }

  /** The character at fault, where the text stands in the source just as it is. */
  private Span column(Written written, int column) {
    Span at = written.at();
    String source = at.isKnown() ? program.source(at.file()) : "";
    boolean literal = at.isKnown() && source.startsWith("\"" + written.text() + "\"", at.start());
    int start = at.start() + column;
    return literal ? new Span(at.file(), start, start + 1, at.line(), at.column() + column) : at;
  }
}
