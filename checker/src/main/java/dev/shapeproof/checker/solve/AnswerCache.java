package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to the questions asked last. One that hung on the clock is not kept. */
final class AnswerCache {

  private static final int MOST = 10_000;

  private final Map<List<Constraint>, Answer> answers = new LinkedHashMap<>();

  Optional<Answer> get(List<Constraint> question) {
    return Optional.ofNullable(answers.get(question));
  }

  void put(List<Constraint> question, Answer answer) {
    if (answer instanceof Answer.Unknown unknown && !unknown.reason().isRepeatable()) {
      return;
    }
    if (answers.size() >= MOST) {
      List<Constraint> oldest = answers.keySet().iterator().next();
      answers.remove(oldest);
    }
    answers.put(question, answer);
  }
}
