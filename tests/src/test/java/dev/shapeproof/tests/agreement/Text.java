package dev.shapeproof.tests.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of a class while they are written, one statement a line. */
final class Text {

  private static final Pattern NAME = Pattern.compile("(\\w+)\\(");

  private final List<List<String>> members = new ArrayList<>();
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
    List<String> member = open.pop();
    member.add("    }");
    members.add(member);
  }

  /** A member that several uses share: it is written at the first. */
  boolean isFirst(String name) {
    return once.add(name);
  }

  void member(String line) {
    members.add(List.of("    " + line));
  }

  void line(String statement) {
    open.element().add("      " + statement);
  }

  /** Without helpers that nothing calls: what is wrong in them is wrong, but no run shows it. */
  List<String> members() {
    List<List<String>> called = new ArrayList<>(members);
    while (called.removeIf(member -> isHelper(member) && !isCalled(name(member), called, member))) {
      // one less may leave others without a caller
    }
    return called.stream().flatMap(List::stream).toList();
  }

  private static boolean isHelper(List<String> member) {
    return member.get(0).contains("static NDArray helper");
  }

  private static boolean isCalled(String name, List<List<String>> members, List<String> except) {
    return members.stream()
        .filter(member -> member != except)
        .anyMatch(member -> member.stream().anyMatch(line -> line.contains(name + "(")));
  }

  private static String name(List<String> member) {
    Matcher name = NAME.matcher(member.get(0));
    return name.find() ? name.group(1) : "";
  }
}
