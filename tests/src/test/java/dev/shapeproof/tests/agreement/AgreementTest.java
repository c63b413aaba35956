package dev.shapeproof.tests.agreement;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker's word on generated programs is what they do on DJL's engine: it reports nothing in
 * those that run, proves nothing that fails, and finds nearly all that fail.
 */
class AgreementTest {

  @TempDir Path work;

  @Test
  void theVerdictIsWhatTheProgramDoes() throws IOException, InterruptedException {
    Agreement.check(Library.DJL, work);
  }
}
