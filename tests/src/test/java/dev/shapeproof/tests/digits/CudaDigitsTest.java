package dev.shapeproof.tests.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.javac.Compiling;
import dev.shapeproof.tests.runtime.CudaTestDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample trains on CUDA as it does on the CPU; the device is the driver for tests. */
class CudaDigitsTest {

  @TempDir Path folder;
  @TempDir Path natives;

  private DigitsSample sample;
  private Path report;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    CudaTestDriver.build();
  }

  @BeforeEach
  void onTheDriver() throws IOException {
    sample = new DigitsSample(folder);
    report = natives.resolve("report");
    sample.set(CudaTestDriver.environment("fast", report));
  }

  private DigitsSample.Ran train(String... arguments) throws IOException, InterruptedException {
    Path nothing = Files.write(folder.resolve("nothing.txt"), new byte[0]);
    return sample.run(List.of("-Djava.io.tmpdir=" + natives), "Train", nothing, arguments);
  }

  @Test
  void trainsToTheSameAccuracy() throws IOException, InterruptedException {
    // all twenty take minutes on the driver
    sample.plant("Train.java", "EPOCHS = 20", "EPOCHS = 4");
    Compiling.Result compiled = sample.compile(false);
    assertEquals(0, compiled.exit(), compiled.output());
    double onCpu = accuracy(train("cpu.safetensors", "cpu.svg"));
    double onCuda = accuracy(train("cuda.safetensors", "cuda.svg", "cuda"));
    assertEquals(onCpu, onCuda, 0.3, "accuracy: one image is 0.28 %");
    assertTrue(onCuda >= 85, "accuracy " + onCuda);
    assertEquals("", Files.exists(report) ? Files.readString(report) : "");
  }

  private static double accuracy(DigitsSample.Ran ran) {
    assertEquals(0, ran.exit(), ran.err());
    Matcher matcher = Pattern.compile("accuracy on the rest: ([\\d.,]+) %").matcher(ran.out());
    assertTrue(matcher.find(), ran.out());
    return Double.parseDouble(matcher.group(1).replace(',', '.'));
  }

  @Test
  void itsDeviceBugIsFoundByTheCheckerAndThrownInTheSameWords()
      throws IOException, InterruptedException {
    PlantedBugsTest.Bug bug = PlantedBugsTest.Bug.DEVICE;
    sample.plant(bug.file, bug.text, bug.replacement);
    Compiling.Result checked = sample.compile(true);
    Matcher found =
        Pattern.compile(bug.file + ":(\\d+): error: (\\[device.mismatch] .*)")
            .matcher(checked.output());
    assertTrue(found.find(), checked.output());
    assertEquals(1, checked.exit(), checked.output());
    assertEquals(0, sample.compile(false).exit());
    DigitsSample.Ran ran = train("weights.safetensors", "loss.svg", "cuda");
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(
        PlantedBugsTest.valued(found.group(2)).matcher(ran.err()).find(),
        found.group(2) + "\n" + ran.err());
    assertTrue(ran.err().contains("(" + bug.file + ":" + found.group(1) + ")"), ran.err());
  }
}
