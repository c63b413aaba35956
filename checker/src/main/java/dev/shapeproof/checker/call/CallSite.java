package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call as it is met: who is called with which values, and where each stands in the source.
 *
 * @param spans of the receiver (first; unknown if there is none) and of each argument
 * @param creates whether this is {@code new}
 * @param written where the source names the method: elsewhere than at the call for a method
 *     reference
 */
public record CallSite(
    MethodRef method,
    Optional<Value> receiver,
    List<Value> arguments,
    List<Span> spans,
    TypeRef type,
    Span at,
    boolean exact,
    boolean creates,
    Span written) {

  public CallSite {
    arguments = List.copyOf(arguments);
    spans = List.copyOf(spans);
  }

  /** A call that stands in the source where it runs. */
  public CallSite(
      MethodRef method,
      Optional<Value> receiver,
      List<Value> arguments,
      List<Span> spans,
      TypeRef type,
      Span at,
      boolean exact,
      boolean creates) {
    this(method, receiver, arguments, spans, type, at, exact, creates, at);
  }

  /** The same call with one argument replaced; -1 is the receiver. */
  CallSite replacing(int index, Value value) {
    java.util.List<Value> changed = new java.util.ArrayList<>(arguments);
    if (index >= 0) {
      changed.set(index, value);
    }
    Optional<Value> on = index < 0 ? Optional.of(value) : receiver;
    return new CallSite(method, on, changed, spans, type, at, exact, creates, written);
  }

  /** The same call, known to run this method. */
  CallSite of(MethodRef target) {
    return new CallSite(target, receiver, arguments, spans, type, at, true, creates, written);
  }

  /** What it is called on, if anything, and what it is given. */
  List<Value> values() {
    return Stream.concat(receiver.stream(), arguments.stream()).toList();
  }

  /** Whether it is about something that the analysis has lost: so is what it gives. */
  boolean isOnLost() {
    return values().stream()
        .anyMatch(
            value ->
                value instanceof Value.Ref ref
                    ? ref.id().site().contains(Symbols.LOST)
                    : Symbols.in(value).stream().anyMatch(Symbols::isLost));
  }

  /** Whether a model makes the call, so that nothing of it stands in the source. */
  boolean isInner() {
    return !spans.isEmpty() && spans.stream().noneMatch(Span::isKnown);
  }

  /** Where a problem is reported: its first argument, or the method reference that it runs. */
  Span fault() {
    if (!written.equals(at)) {
      return written;
    }
    Span first = arguments.isEmpty() ? at : argumentSpan(0);
    return first.start() >= at.start() && first.end() > first.start() ? first : at;
  }

  /** Source of the receiver. */
  public Span receiverSpan() {
    return spans.isEmpty() ? Span.NONE : spans.get(0);
  }

  /** Source of an argument. */
  public Span argumentSpan(int index) {
    return index + 1 < spans.size() ? spans.get(index + 1) : at;
  }
}
