package dev.shapeproof.checker.model;

import com.github.javaparser.ast.Node;
import java.util.HashSet;
import java.util.Set;

/** The names that a body may use at one point, and where complaints about it go. */
final class Scope {
  private final Complaints complaints;
  private final boolean hasThis;
  private final Set<String> names;

  Scope(Complaints complaints, boolean hasThis, Iterable<String> parameters) {
    this.complaints = complaints;
    this.hasThis = hasThis;
    this.names = new HashSet<>();
    parameters.forEach(names::add);
  }

  private Scope(Scope outer) {
    this.complaints = outer.complaints;
    this.hasThis = outer.hasThis;
    this.names = new HashSet<>(outer.names);
  }

  /** A scope for a nested block: it sees these names, and what it declares stays inside. */
  Scope nested() {
    return new Scope(this);
  }

  boolean hasThis() {
    return hasThis;
  }

  boolean knows(String name) {
    return names.contains(name);
  }

  void declare(String name, Node at) {
    if (!names.add(name)) {
      complain(at, "'" + name + "' is declared twice");
    }
  }

  void complain(Node at, String message) {
    complaints.add(at, message);
  }
}
