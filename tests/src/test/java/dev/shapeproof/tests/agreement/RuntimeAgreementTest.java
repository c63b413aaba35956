package dev.shapeproof.tests.agreement;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same on Shapeproof's own runtime, which asks the checker's rules: what is proved never
 * throws, and what is refuted throws the very rule that the checker names.
 */
class RuntimeAgreementTest {

  @TempDir Path work;

  @Test
  void theVerdictIsWhatTheProgramDoesAndTheRuleIsTheSame()
      throws IOException, InterruptedException {
    Agreement.check(Library.RUNTIME, work);
  }
}
