package dev.shapeproof.tests.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.io.Safetensors;
import dev.shapeproof.tests.javac.Compiling;
import dev.shapeproof.tests.javac.Jars;
import dev.shapeproof.tests.samples.Corpus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One program trains a classifier of digits, another one loads its weights and serves it. */
@TestInstance(Lifecycle.PER_CLASS)
class TrainAndServeTest {
  private static final int REQUESTS = 100_000;
  private static final Pattern ACCURACY = Pattern.compile("accuracy on the rest: ([\\d.,]+) %");
  private static final Pattern BYTES =
      Pattern.compile("live bytes: (\\d+) before, at most (\\d+) between requests");

  private Path folder = Path.of("");
  private DigitsSample sample;
  private DigitsSample.Ran training;

  @BeforeAll
  void train(@TempDir Path shared) throws IOException, InterruptedException {
    folder = shared;
    sample = new DigitsSample(folder);
    Compiling.Result compiled = sample.compile(true);
    assertEquals(0, compiled.exit(), compiled.output());
    assertEquals(0, compiled.count("warning"), compiled.output());
    assertEquals(1, compiled.count("tensor operations: "), compiled.output());
    training = sample.run("Train", nothing(), "digits.safetensors", "loss.svg");
    assertEquals(0, training.exit(), training.err());
  }

  private Path nothing() throws IOException {
    return Files.write(folder.resolve("nothing.txt"), List.of());
  }

  @Test
  void nineOfTenDigitsOfOtherWritersAreRight() {
    Matcher matcher = ACCURACY.matcher(training.out());
    assertTrue(matcher.find(), training.out());
    double accuracy = Double.parseDouble(matcher.group(1).replace(',', '.'));
    assertTrue(accuracy >= 90, training.out());
  }

  @Test
  void itShowsHowFarItIs() {
    List<String> lines = training.err().lines().toList();
    assertEquals(10, lines.size(), training.err());
    assertTrue(
        lines.get(4).matches("\\[={15} {15}] {2}50 % {2}epoch 10, loss \\d.*"), lines.get(4));
    assertTrue(lines.get(9).startsWith("[" + "=".repeat(30) + "] 100 %"), lines.get(9));
  }

  @Test
  void theCurveOfTheLossHasAPointForEachStepAndFalls() throws Exception {
    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("loss.svg").toFile());
    var line = picture.getElementsByTagName("polyline").item(0);
    List<Double> heights =
        Arrays.stream(line.getAttributes().getNamedItem("points").getNodeValue().split(" "))
            .map(point -> Double.parseDouble(point.split(",", -1)[1]))
            .toList();
    assertEquals(20 * (1437 / 32), heights.size());
    assertTrue(heights.get(0) + 100 < heights.get(heights.size() - 1), heights::toString);
  }

  @Test
  void anotherProcessServesWithoutGrowing() throws IOException, InterruptedException {
    List<String> rows = rows();
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      requests.add(pixels(rows.get(i % rows.size())));
    }
    DigitsSample.Ran ran = serve(requests, "digits.safetensors");
    assertEquals(0, ran.exit(), ran.err());
    List<String> answers = ran.out().lines().toList();
    assertEquals(REQUESTS, answers.size());
    long right = 0;
    for (int i = 0; i < REQUESTS; i++) {
      String row = rows.get(i % rows.size());
      right += row.endsWith("," + answers.get(i)) ? 1 : 0;
    }
    assertTrue(right > 0.95 * REQUESTS, right + " of " + REQUESTS + " are right");
    Matcher bytes = BYTES.matcher(ran.err());
    assertTrue(bytes.find(), ran.err());
    assertEquals(bytes.group(1), bytes.group(2), ran.err());
  }

  @Test
  void aWrongRequestIsRefusedByNameAndTheNextOneServed() throws IOException, InterruptedException {
    String right = pixels(rows().get(0));
    String few = right.substring(right.indexOf(',') + 1);
    DigitsSample.Ran ran = serve(List.of(right, few, "", "a,b", right), "digits.safetensors");
    List<String> answers = ran.out().lines().toList();
    assertEquals("0", answers.get(0));
    assertTrue(
        answers
            .get(1)
            .startsWith("refused: [shape.reshape] cannot reshape 63 elements [63] of image"),
        answers.get(1));
    assertEquals("refused: these are not numbers with commas between them: ", answers.get(2));
    assertEquals("refused: these are not numbers with commas between them: a,b", answers.get(3));
    assertEquals("0", answers.get(4));
    assertTrue(ran.err().startsWith("served 2, refused 3;"), ran.err());
  }

  @Test
  void aFileThatHoldsNoWeightsIsRefusedByName() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("other.txt"), "these are no weights");
    DigitsSample.Ran other = serve(List.of(), "other.txt");
    assertEquals(1, other.exit());
    assertTrue(other.err().startsWith("cannot serve other.txt: "), other.err());
    DigitsSample.Ran missing = serve(List.of(), "missing.safetensors");
    assertEquals(1, missing.exit());
    assertTrue(missing.err().contains("missing.safetensors"), missing.err());
  }

  /** What a file holds the checker can only assume; the agent looks. */
  @Test
  void weightsOfOtherSizesAreRefusedByTheContract() throws IOException, InterruptedException {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    weights.put("kernel", Tensors.zeros(16, 1, 3, 3));
    weights.put("bias", Tensors.zeros(16));
    weights.put("weight", Tensors.zeros(10, 255));
    weights.put("offset", Tensors.zeros(DType.F64, 10));
    Safetensors.write(folder.resolve("odd.safetensors"), weights);
    DigitsSample.Ran ran =
        sample.run(
            List.of("-javaagent:" + Jars.contracts()), "Serve", nothing(), "odd.safetensors");
    assertEquals(1, ran.exit());
    assertTrue(
        ran.err()
            .contains(
                """
                [shape.contract] weight does not fit Classifier: axis 1 is 255, declared 256
                  also: offset does not fit Classifier: its dtype is f64, declared f32
                """),
        ran.err());
  }

  private DigitsSample.Ran serve(List<String> requests, String weights)
      throws IOException, InterruptedException {
    return sample.run("Serve", Files.write(folder.resolve("requests.txt"), requests), weights);
  }

  /** 64 pixels of 0 to 16 and a digit. */
  private static List<String> rows() throws IOException {
    Path file =
        Corpus.root()
            .resolve(
                "samples/digits/src/main/resources/dev/shapeproof/samples/digits/digits.csv.gz");
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      return in.lines().toList();
    }
  }

  private static String pixels(String row) {
    return Arrays.stream(row.substring(0, row.lastIndexOf(',')).split(",", -1))
        .map(pixel -> String.valueOf(Integer.parseInt(pixel) / 16.0))
        .collect(Collectors.joining(","));
  }
}
