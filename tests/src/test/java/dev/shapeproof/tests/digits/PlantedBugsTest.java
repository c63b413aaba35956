package dev.shapeproof.tests.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.javac.Compiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One bug of each kind, planted into the sample that trains: the checker stops its compilation at
 * that line, and compiled without the checker it stops when it runs, in the same words.
 */
class PlantedBugsTest {

  @TempDir Path folder;

  /** What is planted, and where it shows. */
  enum Bug {
    SHAPE("Classifier.java", "maxPool2d(seen, 2)", "maxPool2d(seen, 4)", "shape.layer", 1),
    DTYPE(
        "Train.java",
        "batch.labels().named(\"labels\")",
        "batch.labels().to(DType.F32).named(\"labels\")",
        "dtype.mismatch",
        1),
    IN_PLACE(
        "Train.java",
        "optimizer.zeroGrad();",
        "optimizer.zeroGrad(); labels.mul_(0.5);",
        "dtype.mismatch",
        0),
    GRADIENT("Train.java", "loss.backward();", "scores.backward();", "shape.size", 0),
    SILENT(
        "Train.java",
        "Tensor labels = batch.labels().named(\"labels\");",
        "Tensor labels = batch.labels().named(\"labels\"); scores.div(2.0);",
        "result.dropped",
        0),
    DEVICE(
        "Train.java",
        """
        Tensor scores = classifier.scores(batch.images()).named("scores");
                Tensor labels = batch.labels().named("labels");
        """
            .strip(),
        """
        Tensor scores = classifier.scores(batch.images().to(Device.cuda())).named("scores");
                Tensor labels = batch.labels().to(Device.CPU).named("labels");
        """
            .strip(),
        "device.mismatch",
        2);

    final String file;
    final String text;
    final String replacement;
    private final String id;

    /** How many lines below the edit the failing operation stands. */
    private final int below;

    Bug(String file, String text, String replacement, String id, int below) {
      this.file = file;
      this.text = text;
      this.replacement = replacement;
      this.id = id;
      this.below = below;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWhenCompiledAndElseWhenRunInTheSameWords(Bug bug)
      throws IOException, InterruptedException {
    DigitsSample sample = new DigitsSample(folder);
    int line = sample.plant(bug.file, bug.text, bug.replacement) + bug.below;
    Compiling.Result checked = sample.compile(true);
    Matcher report =
        Pattern.compile(
                Pattern.quote(bug.file + ":") + "(\\d+): (?:error|warning): (\\[[a-z.-]+].*)")
            .matcher(checked.output());
    assertTrue(report.find(), checked.output());
    String words = report.group(2);
    assertTrue(words.startsWith("[" + bug.id + "] "), checked.output());
    assertEquals(line, Integer.parseInt(report.group(1)), checked.output());
    assertEquals(1, checked.exit(), checked.output());

    Compiling.Result unchecked = sample.compile(false);
    assertEquals(0, unchecked.exit(), unchecked.output());
    Path nothing = Files.write(folder.resolve("nothing.txt"), new byte[0]);
    DigitsSample.Ran ran = sample.run("Train", nothing, "weights.safetensors", "loss.svg");
    switch (bug) {
      case SILENT -> assertEquals(0, ran.exit(), ran.err());
      // CudaDigitsTest runs it where there is a device, or what passes for one
      case DEVICE -> assertTrue(ran.err().contains("[device.unavailable] there is no cuda:0 here"));
      default -> {
        assertEquals(1, ran.exit());
        assertTrue(valued(words).matcher(ran.err()).find(), words + "\n" + ran.err());
        assertTrue(ran.err().contains("(" + bug.file + ":" + line + ")"), ran.err());
      }
    }
  }

  /** The words where sizes that only have a name when compiled have values. */
  static Pattern valued(String words) {
    String numbers = words.replaceAll("\\b(\\d+\\*)?n\\b", "\\\\E\\\\d+\\\\Q");
    return Pattern.compile("\\Q" + numbers + "\\E$", Pattern.MULTILINE);
  }
}
