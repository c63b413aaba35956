package dev.shapeproof.samples.digits;

import dev.shapeproof.runtime.Autograd;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.TensorException;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.memory.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Answers requests on standard input, one a line: 64 numbers from 0 to 1 with commas between them.
 * The answer is the digit, or why there is none. At the end it says on standard error what it did
 * and how many bytes of tensors were alive between requests.
 */
public final class Serve {
  private final Classifier classifier;
  private long served;
  private long refused;

  private Serve(Classifier classifier) {
    this.classifier = classifier;
  }

  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("usage: Serve WEIGHTS.safetensors < REQUESTS");
      System.exit(2);
    }
    try {
      serve(Path.of(args[0]));
    } catch (IOException | TensorException unusable) {
      System.err.println("cannot serve " + args[0] + ": " + unusable.getMessage());
      System.exit(1);
    }
  }

  private static void serve(Path weights) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    try (Scope all = Scope.open()) {
      Serve server = new Serve(Classifier.read(weights));
      long before = all.liveBytes();
      long most = before;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(server.answer(line));
        most = Math.max(most, all.liveBytes());
      }
      out.flush();
      System.err.printf(
          "served %d, refused %d; live bytes: %d before, at most %d between requests%n",
          server.served, server.refused, before, most);
    }
  }

  /** All that a request makes is closed at its end. */
  private String answer(String request) {
    Scope own = Scope.open();
    try (own) {
      String digit = Autograd.noGrad(() -> digit(request));
      served++;
      return digit;
    } catch (NumberFormatException wrong) {
      refused++;
      return "refused: these are not numbers with commas between them: " + request;
    } catch (TensorException wrong) {
      refused++;
      return "refused: " + wrong.getMessage().lines().findFirst().orElse("");
    }
  }

  private String digit(String request) {
    String[] numbers = request.split(",", -1);
    float[] pixels = new float[numbers.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Float.parseFloat(numbers[i].strip());
    }
    Tensor image = Tensors.of(pixels).named("image");
    Tensor scores = classifier.scores(image.reshape(1, Digits.PIXELS));
    return String.valueOf(scores.argMax(1).longItem());
  }
}
