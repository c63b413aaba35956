package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.Analysis;
import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.travel.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adds to what another analysis finds what is wrong about memory and gradients. */
public final class StateAnalysis implements Analysis {
  /** How a test says that what comes before it must have failed. */
  private static final Set<String> FAILS = Set.of("fail");

  /** Why a method was looked at for sizes only. */
  private static final String TOO_LONG = "memory and gradients: budget";

  private final Analysis sizes;
  private final Models models;

  /**
   * @param sizes the analysis that says all the rest, and keeps the ledger
   */
  public StateAnalysis(Analysis sizes, Models models) {
    this.sizes = sizes;
    this.models = models;
  }

  @Override
  public Report analyse(Program program, Options options) {
    Report report = sizes.analyse(program, options);
    Complaints complaints = new Complaints();
    Session session = new Session(program, models, report.recasts(), complaints);
    List<String> notes = new ArrayList<>(report.notes());
    int skipped = 0;
    program.roots().forEach(info -> new Constructors(session).read(info));
    for (ClassInfo info : program.roots()) {
      for (MethodInfo method : info.methods()) {
        if (method.hasBody() && !method.expectsFailure() && session.concerns(method.method())) {
          skipped += enter(info, method, session, complaints, notes) ? 0 : 1;
        }
      }
    }
    if (complaints.found().isEmpty() && skipped == 0 && notes.size() == report.notes().size()) {
      return report;
    }
    List<Diagnostic> all = new ArrayList<>(report.diagnostics());
    all.addAll(complaints.found());
    all.sort(Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::headline));
    return new Report(all, report.ledger().skipping(TOO_LONG, skipped), notes);
  }

  @Override
  public List<Slice> slices(Program program, List<TypeRef> further) {
    return sizes.slices(program, further);
  }

  /** Whether a method was followed to its end, or needs not be. */
  private static boolean enter(
      ClassInfo info,
      MethodInfo method,
      Session session,
      Complaints complaints,
      List<String> notes) {
    try {
      if (session.program().body(method.method()) instanceof Program.BodyResult.Found found
          && !isToFail(found.body())) {
        session.startOver();
        ControlFlow flow = session.flow(found.body());
        Frame frame = Frame.entry(found.body(), flow);
        Memory start = new Memory();
        if (isProgram(method.method())) {
          start.records();
        }
        session.contexts().start(info, found.body(), start);
        Optional<Walk.Exit> exit = new Walk(frame, session).run(start, true);
        Complaining complaining = new Complaining(frame, session, false, session.judging());
        exit.filter(left -> !isProgram(method.method()))
            .ifPresent(left -> leaked(left, frame, session, complaining));
        new Accumulation(frame, session, complaining).check();
        new Batches(frame, session, complaining).check();
        new UnusedGraphs(frame, session, complaining).check();
        if (complaints.isPending()
            && new Lambdas(session.program()).isExpectedToFail(method.method())) {
          complaints.drop();
        }
        complaints.keep(method);
      }
    } catch (Session.Exhausted tooMuch) {
      complaints.drop();
      return false;
    } catch (RuntimeException | StackOverflowError failure) {
      complaints.drop();
      notes.add("memory and gradients of " + method.method() + ": internal: " + failure);
    }
    return true;
  }

  /** What is returned takes with it what it belongs to; that may be anything where nobody knows. */
  private static void leaked(
      Walk.Exit exit, Frame frame, Session session, Complaining complaining) {
    boolean ofAnybody =
        exit.memory()
            .thing(exit.value())
            .filter(thing -> thing.kind() == Kind.TENSOR || thing.kind() == Kind.LIST)
            .filter(thing -> thing.owner().equals(Owner.UNKNOWN))
            .isPresent();
    if (ofAnybody) {
      return;
    }
    exit.memory().share(exit.value());
    leaked(exit.memory(), frame)
        .forEach(
            (key, thing) -> {
              if (key.instructionIn(frame).filter(session::opens).isPresent()) {
                complaining.leaked(thing);
              }
            });
  }

  /** What a frame itself opened, is open still, and nobody else can close. */
  private static Map<Key, Thing> leaked(Memory memory, Frame frame) {
    Map<Key, Thing> found = new TreeMap<>();
    memory.things().entrySet().stream()
        .filter(entry -> entry.getKey().site().lastIndexOf('/') == frame.path().length())
        .filter(entry -> !memory.isHandedOut(entry.getKey()))
        .filter(entry -> isNobodys(entry.getValue()))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static boolean isNobodys(Thing thing) {
    return (thing.kind() == Kind.MANAGER || thing.kind() == Kind.OBJECT)
        && thing.owner().equals(Owner.NOBODY)
        && !thing.shared()
        && thing.life().equals(Life.OPEN);
  }

  /** When the program ends, everything is freed. */
  private static boolean isProgram(MethodRef method) {
    return method.isStatic() && method.name().equals("main");
  }

  private static boolean isToFail(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .anyMatch(
            instr ->
                instr instanceof Instr.Invoke invoke && FAILS.contains(invoke.method().name()));
  }
}
