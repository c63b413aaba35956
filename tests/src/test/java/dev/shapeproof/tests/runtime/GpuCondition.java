package dev.shapeproof.tests.runtime;

import dev.shapeproof.runtime.Cuda;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips method by method, never a class at once, so that every test not run is counted. */
final class GpuCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isEmpty() || Cuda.available()) {
      return ConditionEvaluationResult.enabled(Cuda.describe());
    }
    return ConditionEvaluationResult.disabled("there is no GPU for CUDA here");
  }
}
