package dev.shapeproof.checker.solve;

import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.Params;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Z3 in one solver that lives long: each query is pushed at level 0 and popped again, which costs a
 * hundredth of a fresh solver. The context is thrown away every so often, with the memory that it
 * would not give back.
 */
final class Z3Backend implements Backend {

  private final Limits limits;
  private Session session;
  private int asked;
  private int rebuilds;

  /** A context and its solver. */
  private record Session(Context context, com.microsoft.z3.Solver solver) {
    static Session start(Limits limits) {
      Context context = new Context(Map.of("model", "true"));
      com.microsoft.z3.Solver solver = context.mkSimpleSolver();
      Params parameters = context.mkParams();
      parameters.add("rlimit", limits.steps());
      parameters.add("timeout", limits.millis());
      parameters.add("random_seed", 0);
      solver.setParameters(parameters);
      return new Session(context, solver);
    }
  }

  /**
   * Loads the native library.
   *
   * @throws LinkageError where it cannot be loaded
   */
  Z3Backend(Limits limits) {
    this.limits = limits;
    this.session = Session.start(limits);
  }

  @Override
  public Answer check(List<Constraint> constraints) {
    if (asked >= limits.rebuildAfter()) {
      rebuild();
    }
    asked++;
    session.solver.push();
    try {
      return ask(session, constraints, limits);
    } catch (Z3Exception failed) {
      rebuild();
      return new Answer.Unknown(Reason.FAILED);
    } finally {
      if (asked > 0) {
        session.solver.pop();
      }
    }
  }

  @Override
  public Answer confirm(List<Constraint> constraints) {
    Limits fewer = limits.quarter();
    Session fresh = Session.start(fewer);
    try {
      return ask(fresh, constraints, fewer);
    } catch (Z3Exception failed) {
      return new Answer.Unknown(Reason.FAILED);
    } finally {
      fresh.context.close();
    }
  }

  private static Answer ask(Session session, List<Constraint> constraints, Limits limits) {
    Z3Terms terms = new Z3Terms(session.context, session.solver);
    @SuppressWarnings("rawtypes") // what check takes
    Expr[] tracked = new Expr[constraints.size()];
    for (int i = 0; i < tracked.length; i++) {
      tracked[i] = terms.assume(constraints.get(i), "c" + i);
    }
    long start = System.nanoTime();
    Status status = check(session.solver, tracked);
    return switch (status) {
      case SATISFIABLE -> model(session, terms);
      case UNSATISFIABLE -> core(session, tracked);
      case UNKNOWN -> unknown(session, System.nanoTime() - start, limits);
    };
  }

  @SuppressWarnings("unchecked") // the array holds nothing but tracked booleans
  private static Status check(
      com.microsoft.z3.Solver solver, @SuppressWarnings("rawtypes") Expr[] tracked) {
    return solver.check(tracked);
  }

  private static Answer model(Session session, Z3Terms terms) {
    com.microsoft.z3.Model found = session.solver.getModel();
    TreeMap<Symbol, Long> values = new TreeMap<>();
    for (Map.Entry<Symbol, IntExpr> entry : terms.symbols().entrySet()) {
      if (!(found.eval(entry.getValue(), true) instanceof IntNum number)) {
        return new Answer.Unknown(Reason.NO_MODEL);
      }
      BigInteger value = number.getBigInteger();
      if (value.bitLength() > 62) {
        return new Answer.Unknown(Reason.NO_MODEL);
      }
      values.put(entry.getKey(), value.longValueExact());
    }
    return new Answer.Satisfiable(new Model(values));
  }

  private static Answer core(Session session, Expr<?>[] tracked) {
    List<Expr<?>> core = List.of(session.solver.getUnsatCore());
    return new Answer.Unsatisfiable(
        java.util.stream.IntStream.range(0, tracked.length)
            .filter(i -> core.contains(tracked[i]))
            .boxed()
            .toList());
  }

  private static Answer unknown(Session session, long nanos, Limits limits) {
    String reason = session.solver.getReasonUnknown();
    if (nanos >= limits.millis() * 900_000L) {
      return new Answer.Unknown(Reason.TIME);
    }
    boolean stopped = reason.contains("resource") || reason.contains("cancel");
    return new Answer.Unknown(stopped ? Reason.STEPS : Reason.INCOMPLETE);
  }

  private void rebuild() {
    session.context.close();
    session = Session.start(limits);
    asked = 0;
    rebuilds++;
  }

  @Override
  public int rebuilds() {
    return rebuilds;
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  @Override
  public void close() {
    session.context.close();
  }
}
