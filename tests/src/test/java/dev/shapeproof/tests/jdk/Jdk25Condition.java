package dev.shapeproof.tests.jdk;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips method by method, never a class at once, so that every test not run is counted. */
final class Jdk25Condition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isEmpty() || Jdks.find(25).isPresent()) {
      return ConditionEvaluationResult.enabled("a JDK 25 is here");
    }
    return ConditionEvaluationResult.disabled(Jdk.whyMissing(25));
  }
}
