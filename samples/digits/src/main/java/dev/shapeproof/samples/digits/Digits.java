package dev.shapeproof.samples.digits;

import dev.shapeproof.annotations.TensorType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Images of handwritten digits, one a row, and which digit each of them is. */
public record Digits(
    @TensorType("f32[n, 64]") Tensor images,
    @TensorType("i64[n]") @dev.shapeproof.annotations.Device("same(images)") Tensor labels) {
  static final int PIXELS = 64;
  private static final String FILE = "digits.csv.gz";
  private static final float BRIGHTEST = 16;

  /**
   * The 1,797 images that lie beside this class, in their order.
   *
   * @throws IOException where a line is not 64 pixels and a digit; it is named
   */
  public static Digits load() throws IOException {
    InputStream file = Digits.class.getResourceAsStream(FILE);
    if (file == null) {
      throw new IOException(FILE + " is not beside the class " + Digits.class.getName());
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
      return of(in.lines().toList());
    }
  }

  private static Digits of(List<String> lines) throws IOException {
    int count = lines.size();
    float[] pixels = new float[count * PIXELS];
    long[] labels = new long[count];
    for (int i = 0; i < count; i++) {
      String[] numbers = lines.get(i).split(",", -1);
      if (numbers.length != PIXELS + 1) {
        throw new IOException(
            FILE + ":" + (i + 1) + ": " + numbers.length + " numbers, not " + (PIXELS + 1));
      }
      for (int j = 0; j < PIXELS; j++) {
        pixels[i * PIXELS + j] = Float.parseFloat(numbers[j]) / BRIGHTEST;
      }
      labels[i] = Long.parseLong(numbers[PIXELS]);
    }
    return new Digits(Tensors.of(pixels, count, PIXELS), Tensors.of(labels, count));
  }

  public long count() {
    return labels.size(0);
  }

  /** Those from {@code from} to {@code to}, the latter excluded. */
  public Digits part(long from, long to) {
    return new Digits(images.slice(0, from, to), labels.slice(0, from, to));
  }

  /** The same on another device. */
  public Digits to(Device device) {
    return new Digits(images.to(device), labels.to(device));
  }

  /** Those at these positions, in this order; the positions lie where the images do. */
  public Digits at(@TensorType("i64[k]") Tensor positions) {
    return new Digits(images.indexSelect(0, positions), labels.indexSelect(0, positions));
  }
}
