package dev.shapeproof.tests.runtime;

import dev.shapeproof.runtime.Cuda;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips method by method, never a class at once, so that every test not run is counted. With {@code
 * SHAPEPROOF_GPU=required} in the environment nothing is skipped, and without a device all fails.
 */
final class GpuCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean required = "required".equals(System.getenv("SHAPEPROOF_GPU"));
    if (context.getTestMethod().isEmpty() || required || Cuda.available()) {
      return ConditionEvaluationResult.enabled(Cuda.describe());
    }
    return ConditionEvaluationResult.disabled("there is no GPU for CUDA here");
  }
}
