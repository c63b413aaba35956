package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a rule on bound arguments and collects what it says. Holds the rule to its promise of one
 * answer.
 */
public final class Evaluation {
  private Evaluation() {}

  public static Outcome of(Arguments arguments) {
    Collector collector = new Collector(arguments.rule().name());
    arguments.rule().apply(arguments, collector);
    return collector.outcome();
  }

  private static final class Collector implements Out {
    private final String rule;
    private final List<Requirement> requirements = new ArrayList<>();
    private Optional<Problem> stop = Optional.empty();
    private Optional<Answer> answer = Optional.empty();
    private Effects effects = Effects.NONE;

    Collector(String rule) {
      this.rule = rule;
    }

    Outcome outcome() {
      if (answer.isEmpty()) {
        throw new IllegalStateException(rule + " gave no answer");
      }
      return new Outcome(requirements, stop, answer.get(), effects);
    }

    @Override
    public void require(Constraint condition, Supplier<Problem> problem) {
      requirements.add(new Requirement.Sizes(condition, problem));
    }

    @Override
    public void require(Truth condition, Supplier<Problem> problem) {
      requirements.add(new Requirement.Tags(condition, problem));
    }

    @Override
    public void stop(Problem problem) {
      stop = Optional.of(problem);
      answer(new Answer.None());
    }

    @Override
    public void result(List<Dim> dims, DType dtype, Device device) {
      answer(new Answer.Tensors(List.of(new Result(dims, dtype, device)), false));
    }

    @Override
    public void results(List<Result> results) {
      answer(new Answer.Tensors(results, true));
    }

    @Override
    public void results(Result each, Dim count) {
      answer(new Answer.Alike(each, count));
    }

    @Override
    public void rankIf(Constraint condition, Result shape, Result other) {
      answer(new Answer.RankIf(condition, shape, other));
    }

    @Override
    public void effects(Effects said) {
      effects = said;
    }

    private void answer(Answer said) {
      if (answer.isPresent()) {
        throw new IllegalStateException(rule + " gave two answers");
      }
      answer = Optional.of(said);
    }
  }
}
