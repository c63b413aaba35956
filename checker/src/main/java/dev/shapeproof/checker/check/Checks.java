package dev.shapeproof.checker.check;

import dev.shapeproof.rule.Problem;
import java.util.List;

/** All checks of operations. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new SilentBroadcast(),
          new ReducedAxis(),
          new ReshapeOrder(),
          new ReshapeBatch(),
          new SqueezedBatch(),
          new SoftmaxAxis(),
          new TwiceSoftmax(),
          new HalfRange(),
          new RoundedCounts(),
          new LostEpsilon(),
          new Widened(),
          new Wrapped(),
          new ChannelsLast(),
          new SwappedSides(),
          new NotContiguous(),
          new RepeatedWrite(),
          new IndexBeyond(),
          new TooLarge());

  private Checks() {}

  /** What a model says of a call that runs, with how to say that it is meant where it may be. */
  public static List<Problem> doubted(Problem problem) {
    if (!problem.id().mayBeMeant()) {
      return List.of(problem);
    }
    return List.of(
        problem,
        Problem.of(
            problem.id(), "where this is meant, @SuppressWarnings(\"{}\")", problem.id().text()));
  }

  /** What the checks say of an operation, one list of problems for each that says anything. */
  public static List<List<Problem>> of(Step step) {
    return ALL.stream()
        .map(check -> check.look(step))
        .filter(problems -> !problems.isEmpty())
        .toList();
  }
}
