package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Severity;
import dev.shapeproof.checker.report.SourceName;
import dev.shapeproof.notation.SourceText;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is wrong in words, where somebody may hear them. */
final class Complaining {
  private final Frame frame;
  private final Session session;
  private final Judging judging;

  /**
   * @param expected whether somebody catches or expects the failure
   */
  Complaining(Frame frame, Session session, boolean expected, Judging judging) {
    this.frame = frame;
    this.session = session;
    this.judging = expected ? Judging.NONE : judging;
  }

  /** Something is used that is closed. */
  void closed(Calling.Site site, int place, Thing thing, Memory memory) {
    closed(site, place, thing.life(), memory, "", "the object");
  }

  /** An element of a list is closed. */
  void closedElement(Calling.Site site, int place, Life life, Memory memory) {
    closed(site, place, life, memory, "an element of ", "the list");
  }

  private void closed(
      Calling.Site site, int place, Life life, Memory memory, String part, String unnamed) {
    Span at = place < site.spans().size() ? site.spans().get(place) : Span.NONE;
    Life.End end = life.end().orElseThrow();
    Span shown = (at.isKnown() ? frame.spot(at) : frame.spot(site.at())).near(end.at());
    String name = part + text(at).orElse(unnamed);
    report(
        RuleId.MEMORY_USE_AFTER_CLOSE,
        shown,
        "cannot call " + site.method().name() + ": " + name + " is closed",
        notes(name, end, memory));
  }

  /** A method gives its caller something that is closed by then. */
  void returned(Span at, Thing thing, Memory memory) {
    Life.End end = thing.life().end().orElseThrow();
    String name = text(thing.made()).orElse("the result");
    report(
        RuleId.MEMORY_RETURNED_CLOSED,
        at.isKnown() ? at : thing.made(),
        "what is returned is closed: " + name,
        notes(name, end, memory));
  }

  /** What a method gives is closed with the context that it was run with. */
  void outlived(Span at, Thing thing) {
    Span shown = at.isKnown() ? at : thing.made();
    report(
        RuleId.MEMORY_RETURNED_CLOSED,
        shown,
        "what is returned is closed when its caller gets it: "
            + text(thing.made()).or(() -> text(shown)).orElse("the result"),
        List.of(
            "it belongs to the manager of the context, which is closed first",
            "detach() it, and let who gets it close it; or return numbers, as by toFloatArray()"));
  }

  /** A second recording is opened while one runs. */
  void nested(Spot at, Spot first) {
    report(
        RuleId.AUTOGRAD_NESTED,
        at.near(first),
        "a gradient collector is open already",
        List.of("opened at " + where(first.at()) + "; only one can record at a time"));
  }

  /** Backward from a value that nothing was recorded for. */
  void noGraph(Span at, Thing thing) {
    report(
        RuleId.AUTOGRAD_NO_GRAPH,
        at,
        "backward from " + text(at).orElse("a value") + ": nothing was recorded for it",
        made(
            thing,
            "no array behind it requires a gradient, no collector was open, or a copy left the graph"));
  }

  /** The gradient of an array that has none. */
  void noGradient(Calling.Site site, Thing thing) {
    Span at = site.spans().get(0).isKnown() ? site.spans().get(0) : site.at();
    report(
        RuleId.AUTOGRAD_NO_GRADIENT,
        at,
        text(at).orElse("the array") + " has no gradient: it does not require one",
        made(
            thing,
            thing.grad().part() == Grad.Part.RECORDED
                ? "it was computed: only what it was computed from keeps one"
                : "it was not told to, as by setRequiresGradient(true) or requireGrad()"));
  }

  private List<String> made(Thing thing, String why) {
    return thing.isMade() ? List.of("made at " + where(thing.made()), why) : List.of(why);
  }

  /** What backward needs was changed in place. */
  void spoiled(Node node, Spot backward) {
    Spot change = node.spoiled().orElseThrow();
    report(
        RuleId.AUTOGRAD_INPLACE,
        change.near(backward),
        "changed in place, but " + node.operation() + " needs it for backward",
        List.of(
            node.operation() + " at " + where(node.at().at()),
            "backward at " + where(backward.at())));
  }

  /** What requires a gradient is changed in place while that is recorded. */
  void leaf(Calling.Site site, boolean view, Optional<Spot> recording) {
    Span at = site.spans().get(0).isKnown() ? site.spans().get(0) : site.at();
    String name = text(at).orElse("the array");
    report(
        RuleId.AUTOGRAD_INPLACE,
        recording.map(frame.spot(at)::near).orElse(at),
        "cannot change " + name + " in place while gradients are recorded",
        List.of(
            name + (view ? " is a view of an array that requires" : " requires") + " a gradient",
            recording
                .map(since -> "recording since " + where(since.at()))
                .orElse("change it inside of Autograd.noGrad(..)")));
  }

  /** Backward over what an earlier backward has used up. */
  void twice(Node node, Span at) {
    Spot first = node.spent().orElseThrow();
    report(
        RuleId.AUTOGRAD_TWICE,
        frame.spot(at).near(first),
        "a second backward through " + node.operation() + ", whose values the first has freed",
        List.of(
            node.operation() + " at " + where(node.at().at()),
            "first backward at " + where(first.at()),
            "add the losses up and call backward once"));
  }

  /** A mask comes after what has no derivative where it leaves out. */
  void masked(Node pole, Node choice, Spot backward) {
    Span at = pole.at().near(choice.at());
    report(
        RuleId.AUTOGRAD_MASKED,
        at,
        "where this is masked, its gradient is not a number: 0 times infinity",
        List.of(
            "masked at " + where(choice.at().at()),
            "backward at " + where(backward.at()),
            "mask what " + pole.operation() + " is given, then its result"));
  }

  /** A trainer is to update parameters that no backward has reached. */
  void step(Calling.Site site, Thing trainer) {
    report(
        RuleId.AUTOGRAD_STEP,
        site.at(),
        "step without gradients: no backward came before it",
        trainer.isMade()
            ? List.of("the trainer is of " + where(trainer.made()))
            : List.of("its gradients were set to zero before"));
  }

  /** What is recorded is of no use to anybody. */
  void unused(Span at, String why) {
    report(
        RuleId.AUTOGRAD_UNUSED,
        at,
        "a graph is recorded for backward, and " + why,
        List.of(
            "evaluate without it: Trainer.evaluate(..) and no collector, or Autograd.noGrad(..)"));
  }

  /** Something keeps graphs that are of no use any more. */
  void kept(Node node, Spot backward) {
    report(
        RuleId.AUTOGRAD_KEPT,
        node.at().at(),
        "the graphs of all rounds are kept with this, and backward has been through them",
        List.of(
            "backward at " + where(backward.at()),
            "keep the number, or what is no part of the graph: item() or getFloat(), detach() or"
                + " stopGradient()"));
  }

  /** Gradients of all rounds add up. */
  void accumulated(Span backward, Span gradient) {
    report(
        RuleId.AUTOGRAD_ACCUMULATED,
        backward,
        "gradients of all rounds add up: nothing sets them to zero",
        List.of(
            "read at " + where(gradient),
            "set them to zero first, once per step: zeroGradients() of a collector, zeroGrad()"));
  }

  /** Nobody closes it. */
  void leaked(Thing thing) {
    report(
        RuleId.MEMORY_LEAK,
        thing.made(),
        text(thing.made()).orElse("what is opened") + " is never closed",
        List.of("close it by try-with-resources, or hand it to somebody who does"));
  }

  /** Each round of a loop leaves something on what lives longer. */
  void leftBehind(Thing first, Thing owner, int count) {
    report(
        RuleId.MEMORY_LOOP,
        first.made(),
        "each round leaves "
            + (first.kind() == Kind.OBJECT
                ? "what it opened"
                : count == 1 ? "an array" : count + " arrays")
            + " behind: "
            + text(first.made()).orElse("it")
            + " belongs to what lives longer than the loop",
        List.of(
            owner.isMade()
                ? "it is freed with "
                    + text(owner.made()).orElse("its manager")
                    + " ("
                    + where(owner.made())
                    + ")"
                : "it is freed with its manager, which was there before",
            first.kind() == Kind.OBJECT
                ? "open it once before the loop, or close it in each round"
                : "open a manager for each round: try (NDManager round = manager.newSubManager())"));
  }

  /** Batches are never closed. */
  void batch(Span at) {
    report(
        RuleId.MEMORY_LOOP,
        at,
        "no round closes its batch: all batches stay until the iteration ends",
        List.of("call close() of the batch at the end of each round"));
  }

  private List<String> notes(String name, Life.End end, Memory memory) {
    List<String> notes = new ArrayList<>();
    Optional<Thing> with = end.with().flatMap(memory::thing);
    if (with.filter(Thing::isMade).isPresent()) {
      Span made = with.get().made();
      notes.add(
          name
              + " belongs to "
              + text(made).orElse("it")
              + " ("
              + where(made)
              + "), closed at "
              + where(end.at().at()));
    } else {
      notes.add("closed at " + where(end.at().at()));
    }
    return notes;
  }

  private void report(RuleId id, Span at, String headline, List<String> notes) {
    if (!judging.isOn() || !at.isKnown()) {
      return;
    }
    judging.report(
        new Diagnostic(
            id,
            Severity.of(id),
            at,
            headline,
            List.of(),
            notes,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            frame.entry().key()));
  }

  private Optional<String> text(Span span) {
    if (!span.isKnown()) {
      return Optional.empty();
    }
    String source = session.program().source(span.file());
    return span.end() <= source.length() && span.start() < span.end()
        ? Optional.of(SourceText.shorten(source.substring(span.start(), span.end())))
        : Optional.empty();
  }

  private static String where(Span span) {
    return SourceName.last(span.file()) + ":" + span.line();
  }
}
