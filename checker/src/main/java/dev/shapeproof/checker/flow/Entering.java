package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.Map;
import java.util.TreeMap;

/** Analyses methods as entries, and counts those that could not be. */
final class Entering {
  private final Session session;
  private final Map<String, Integer> skipped;

  Entering(Session session) {
    this.session = session;
    this.skipped = new TreeMap<>(session.program().unread());
  }

  /** Why methods were left out, and how many each time. */
  Map<String, Integer> skipped() {
    return skipped;
  }

  /** Analyses a method; a mistake of ours in it leaves out this one only, and is counted. */
  void enter(MethodInfo method) {
    try {
      enterSafely(method);
    } catch (RuntimeException | StackOverflowError failure) {
      skip("internal: " + describe(failure));
    }
  }

  private void enterSafely(MethodInfo method) {
    boolean works = session.works(method.method());
    boolean unmodelled = session.unmodelled().concerns(session.program().calls(method.method()));
    if (!works && !unmodelled) {
      return;
    }
    Program.BodyResult body = session.program().body(method.method());
    if (body instanceof Program.BodyResult.Skipped reason) {
      skip(reason.reason());
      return;
    }
    if (!(body instanceof Program.BodyResult.Found found)) {
      return;
    }
    if (unmodelled) {
      session.unmodelled().note(session.program(), found.body());
    }
    // What costs too much with its calls is looked at without them.
    if (works
        && !enter(method, found, true)
        && session.worksItself(method.method())
        && !enter(method, found, false)) {
      skip("budget");
    }
  }

  /** Whether the budget sufficed. */
  private boolean enter(MethodInfo method, Program.BodyResult.Found found, boolean following) {
    int before = session.judge().count();
    try {
      session.startOver(method.method(), following);
      session.enter(found.body(), method.expectsFailure(), true);
    } catch (Budget.Exhausted tooMuch) {
      session.judge().forget(before);
      return false;
    } catch (RuntimeException | StackOverflowError failure) {
      session.judge().forget(before);
      skip("internal: " + describe(failure));
    }
    return true;
  }

  private void skip(String reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  /** An exception in a few words. */
  static String describe(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String at =
        trace.length > 0 ? " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber() : "";
    return failure.getClass().getSimpleName() + at;
  }
}
