package dev.shapeproof.tests.agreement;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** DJL's index texts as the runtime's calls, one for each axis that they name. */
final class RuntimeIndex {

  private RuntimeIndex() {}

  /** {@code x.get(":, 1:3")} is {@code x.slice(1, 1, 3)}. */
  static String of(String target, List<Expression> arguments) {
    List<Expression> given = new ArrayList<>(arguments);
    if (given.get(0).isObjectCreationExpr()) {
      given = new ArrayList<>(given.get(0).asObjectCreationExpr().getArguments());
    }
    if (!(given.get(0) instanceof StringLiteralExpr text)) {
      return target + ".select(0, " + given.get(0) + ")";
    }
    Deque<String> holes = new ArrayDeque<>();
    given.subList(1, given.size()).forEach(each -> holes.add(shape(each)));
    String result = target;
    int axis = 0;
    for (String item : text.asString().split(", ", -1)) {
      if (item.equals("...")) {
        axis = -1;
      } else if (item.equals("null")) {
        result += ".expandDims(" + axis + ")";
      } else if (item.contains(":")) {
        result += slice(axis, item, holes);
        axis++;
      } else {
        result += ".select(" + axis + ", " + filled(item, holes) + ")";
      }
    }
    return result;
  }

  private static String slice(int axis, String item, Deque<String> holes) {
    int colon = item.indexOf(':');
    String start = filled(item.substring(0, colon), holes);
    String end = filled(item.substring(colon + 1), holes);
    if (end.isEmpty()) {
      return start.isEmpty() ? "" : ".from(" + axis + ", " + start + ")";
    }
    return ".slice(" + axis + ", " + (start.isEmpty() ? "0" : start) + ", " + end + ")";
  }

  private static String filled(String bound, Deque<String> holes) {
    return bound.equals("{}") ? holes.remove() : bound;
  }

  /** Sizes are asked for in the runtime's way. */
  private static String shape(Expression size) {
    return size.toString().replaceAll("\\.getShape\\(\\)\\.get\\(", ".size(");
  }
}
