package dev.shapeproof.checker.model;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one model file while it is read. */
final class Complaints {
  private final String file;
  private final List<ModelError> errors = new ArrayList<>();

  Complaints(String file) {
    this.file = file;
  }

  void add(Node at, String message) {
    Position begin = at.getRange().map(range -> range.begin).orElse(Position.HOME);
    add(begin.line, begin.column, message);
  }

  void add(int line, int column, String message) {
    errors.add(new ModelError(file, line, column, message));
  }

  List<ModelError> inOrder() {
    return errors.stream()
        .sorted(Comparator.comparingInt(ModelError::line).thenComparingInt(ModelError::column))
        .toList();
  }
}
