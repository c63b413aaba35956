package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Edit.Replacement;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says an edit in words: the expression around it as it would read, and where that is, if not at
 * the operation: {@code hidden.matMul(w2.transpose()) fits}.
 */
final class EditWords {
  private static final int LONGEST = 76;

  private final Program program;
  private final List<Replacement> all;

  private EditWords(Program program, Edit edit) {
    this.program = program;
    this.all = edit.replacements();
  }

  static String of(Edit edit, Program program) {
    return new EditWords(program, edit).text();
  }

  private String text() {
    List<String> told = new ArrayList<>();
    List<Replacement> left = new ArrayList<>(all);
    while (!left.isEmpty()) {
      // The last is at what fails last, so its expression may hold those before.
      Replacement last = left.remove(left.size() - 1);
      Optional<Span> around =
          Stream.concat(last.around().stream(), Stream.of(statement(last.at())))
              .filter(span -> isShort(span, last))
              .findFirst();
      told.add(0, around.map(this::shown).orElseGet(() -> replaced(last)) + where(last));
      around.ifPresent(span -> left.removeIf(each -> inside(each.at(), span)));
    }
    return told.stream().distinct().collect(Collectors.joining(" and ")) + " fits";
  }

  private boolean isShort(Span around, Replacement replacement) {
    return inside(replacement.at(), around) && shown(around).length() <= LONGEST;
  }

  private static String where(Replacement replacement) {
    boolean here =
        !replacement.isElsewhere()
            && replacement.around().stream().anyMatch(span -> inside(replacement.at(), span));
    return here ? "" : " in line " + replacement.at().line();
  }

  /** The line without its end: {@code int width = 64}. */
  private Span statement(Span expression) {
    String source = program.source(expression.file());
    int start = source.lastIndexOf('\n', expression.start()) + 1;
    while (start < expression.start() && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    int line = source.indexOf('\n', expression.end());
    int end = line < 0 ? source.length() : line;
    while (end > expression.end() && " \t\r;{".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(expression.file(), start, end, expression.line(), expression.column());
  }

  private String replaced(Replacement replacement) {
    return line(replacement.text()) + " for " + line(program.text(replacement.at()));
  }

  /** An expression with everything replaced that is replaced in it. */
  private String shown(Span around) {
    String source = program.source(around.file());
    StringBuilder shown = new StringBuilder();
    int from = around.start();
    for (Replacement each :
        all.stream()
            .filter(one -> inside(one.at(), around))
            .sorted(Comparator.comparing(Replacement::at))
            .toList()) {
      shown.append(source, from, each.at().start()).append(each.text());
      from = each.at().end();
    }
    return line(shown.append(source, from, around.end()).toString()).replaceFirst(";$", "");
  }

  private static boolean inside(Span inner, Span outer) {
    return inner.isKnown()
        && outer.isKnown()
        && inner.file().equals(outer.file())
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("(?<=\\() | (?=[).,])", "");
  }
}
