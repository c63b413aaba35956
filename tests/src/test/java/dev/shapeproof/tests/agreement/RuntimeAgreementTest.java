package dev.shapeproof.tests.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    Tally tally = Agreement.check(Library.RUNTIME, work);
    assertEquals(List.of(), tally.ofAnotherRule(), () -> Agreement.describe(tally.ofAnotherRule()));
  }
}
