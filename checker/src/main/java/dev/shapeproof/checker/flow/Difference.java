package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Program;

/** What a replacement takes away and what it adds, apart from what stays at both ends. */
record Difference(String removed, String added) {

  /** Of the first text that an edit changes. */
  static Difference of(Edit edit, Program program) {
    Edit.Replacement first = edit.replacements().get(0);
    return of(program.text(first.at()), first.text());
  }

  static Difference of(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int front = 0;
    while (front < most && before.charAt(front) == after.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && before.charAt(before.length() - 1 - back) == after.charAt(after.length() - 1 - back)) {
      back++;
    }
    return new Difference(
        before.substring(front, before.length() - back),
        after.substring(front, after.length() - back));
  }
}
