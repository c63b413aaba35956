package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.flow.Failures;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One activation of a body.
 *
 * @param entry the method that nobody in sight called
 * @param path names the calls that led here
 * @param calls the same as places, outermost first
 * @param callers the methods that are running
 * @param expected whether a caller catches or expects failures
 */
record Frame(
    MethodRef entry,
    Body body,
    ControlFlow flow,
    String path,
    List<Span> calls,
    List<MethodRef> callers,
    boolean expected) {

  Frame {
    calls = List.copyOf(calls);
    callers = List.copyOf(callers);
  }

  static Frame entry(Body body, ControlFlow flow) {
    return new Frame(
        body.method(), body, flow, body.method().name(), List.of(), List.of(body.method()), false);
  }

  Frame below(Body called, ControlFlow itsFlow, Span call, String site, boolean caught) {
    List<Span> deeper = new ArrayList<>(calls);
    deeper.add(call);
    List<MethodRef> running = new ArrayList<>(callers);
    running.add(called.method());
    return new Frame(
        entry,
        called,
        itsFlow,
        path + "/" + site + ":" + called.method().name(),
        deeper,
        running,
        expected || caught);
  }

  int depth() {
    return calls.size();
  }

  boolean isEntry() {
    return calls.isEmpty();
  }

  Spot spot(Span at) {
    return new Spot(calls, at);
  }

  /** The instruction that writes a register. */
  Optional<Instr> maker(int register) {
    return body.blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .filter(instr -> instr.target() == register && register != Instr.NONE)
        .findFirst();
  }

  /** The object that an instruction makes. */
  Key key(int block, int instruction) {
    return new Key(path + "/" + block + "." + instruction);
  }

  /** Whether somebody sees it when an instruction of this block fails. */
  boolean expects(int block) {
    return expected
        || body.blocks().get(block).handlers().stream()
            .anyMatch(handler -> !handler.rethrows() && Failures.catches(handler.type()));
  }
}
