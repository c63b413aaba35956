package dev.shapeproof.checker.model;

import com.github.javaparser.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that a body may use at one point, and where complaints about it go. */
final class Scope {
  private final Complaints complaints;
  private final boolean hasThis;
  private final Lifted lifted;
  private final Set<String> names;
  private final Set<String> variables = new HashSet<>();
  private final Set<String> used;

  Scope(Complaints complaints, boolean hasThis, Lifted lifted, Iterable<String> parameters) {
    this.complaints = complaints;
    this.hasThis = hasThis;
    this.lifted = lifted;
    this.names = new HashSet<>();
    this.used = new TreeSet<>();
    parameters.forEach(names::add);
  }

  private Scope(Scope outer, boolean hasThis, Set<String> used) {
    this.complaints = outer.complaints;
    this.hasThis = hasThis;
    this.lifted = outer.lifted;
    this.names = new HashSet<>(outer.names);
    this.used = used;
  }

  /** A scope for a nested block: it sees these names, and what it declares stays inside. */
  Scope nested() {
    Scope inner = new Scope(this, hasThis, used);
    inner.variables.addAll(variables);
    return inner;
  }

  /** A scope for the body of a lambda: it sees these names, and may not assign them. */
  Scope lambda() {
    return new Scope(this, false, new TreeSet<>());
  }

  /** Which names of {@code outer} were used here, sorted: what a lambda captures. */
  List<String> captured(Scope outer) {
    return used.stream().filter(outer::knows).toList();
  }

  boolean hasThis() {
    return hasThis;
  }

  /** Where lambdas of this body go. */
  Lifted lifted() {
    return lifted;
  }

  /** Whether it is a name here; if so, it counts as used. */
  boolean knows(String name) {
    boolean known = names.contains(name);
    if (known) {
      used.add(name);
    }
    return known;
  }

  /** Whether it is a variable that may be assigned again. */
  boolean isVariable(String name) {
    return variables.contains(name);
  }

  void declare(String name, Node at) {
    if (!names.add(name)) {
      complain(at, "'" + name + "' is declared twice");
    }
    variables.add(name);
  }

  void complain(Node at, String message) {
    complaints.add(at, message);
  }
}
