package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was not measured is not claimed. */
class CudaPageTest {
  private static final Path README = Path.of("../README.md").toAbsolutePath();

  private static final Pattern CUDA = Pattern.compile("(?i)\\b(cuda|gpus?)\\b");

  private static final Pattern SPEED =
      Pattern.compile(
          "(?i)\\b\\d[\\d.,]*\\s?(x|times|ms|us|milliseconds|[gt]flops?|[gt]b/s)\\b"
              + "|\\b(fast|faster|slower|quick|quicker|speed)\\b");

  @Test
  void theReadmeClaimsNoSpeedOfGpus() throws IOException {
    List<String> about =
        Arrays.stream(Files.readString(README).split("\n\\s*\n", -1))
            .filter(paragraph -> CUDA.matcher(paragraph).find())
            .toList();
    assertFalse(about.isEmpty());
    assertEquals(
        List.of(), about.stream().filter(paragraph -> SPEED.matcher(paragraph).find()).toList());
  }
}
