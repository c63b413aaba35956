package dev.shapeproof.tests.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members of a class while they are written, one statement a line. */
final class Text {

  private final List<String> members = new ArrayList<>();
  private final Deque<List<String>> open = new ArrayDeque<>();
  private final Set<String> once = new HashSet<>();
  private int names;

  /** A name that nothing else has. */
  String name(String start) {
    return start + names++;
  }

  void openMember(String header) {
    open.push(new ArrayList<>(List.of("    " + header + " {")));
  }

  void closeMember() {
    members.addAll(open.pop());
    members.add("    }");
  }

  /** A member that several uses share: it is written at the first. */
  boolean isFirst(String name) {
    return once.add(name);
  }

  void member(String line) {
    members.add("    " + line);
  }

  void line(String statement) {
    open.element().add("      " + statement);
  }

  List<String> members() {
    return members;
  }
}
