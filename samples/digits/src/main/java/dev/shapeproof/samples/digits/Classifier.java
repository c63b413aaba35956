package dev.shapeproof.samples.digits;

import dev.shapeproof.annotations.TensorType;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.io.Safetensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A convolution, a pool and a linear layer: from images of 8 x 8 to scores of ten digits. */
public final class Classifier {
  private static final long[] ONE = {1};

  private final Tensor kernel;
  private final Tensor bias;
  private final Tensor weight;
  private final Tensor offset;

  private Classifier(
      @TensorType("f32[16, 1, 3, 3]") Tensor kernel,
      @TensorType("f32[16]") Tensor bias,
      @TensorType("f32[10, 256]") Tensor weight,
      @TensorType("f32[10]") Tensor offset) {
    this.kernel = kernel.named("kernel");
    this.bias = bias.named("bias");
    this.weight = weight.named("weight");
    this.offset = offset.named("offset");
  }

  /** With random weights, the same for the same seed on every device. */
  public static Classifier random(long seed, Device device) {
    Tensor kernel = Tensors.randn(seed, DType.F32, device, 16, 1, 3, 3).mul(0.3);
    Tensor weight = Tensors.randn(seed + 1, DType.F32, device, 10, 16 * 4 * 4).mul(0.1);
    return new Classifier(
        kernel.requireGrad(),
        Tensors.zeros(DType.F32, device, 16).requireGrad(),
        weight.requireGrad(),
        Tensors.zeros(DType.F32, device, 10).requireGrad());
  }

  /**
   * With the weights of a file that {@link #write} wrote. They are not to be trained further.
   *
   * @throws IOException where the file is none of these, or a weight is missing; it is named
   */
  public static Classifier read(Path file) throws IOException {
    Map<String, Tensor> weights = Safetensors.read(file);
    return new Classifier(
        weight(weights, "kernel", file),
        weight(weights, "bias", file),
        weight(weights, "weight", file),
        weight(weights, "offset", file));
  }

  private static Tensor weight(Map<String, Tensor> weights, String name, Path file)
      throws IOException {
    Tensor found = weights.get(name);
    if (found == null) {
      throw new IOException(file + " has no weight " + name + ", only " + weights.keySet());
    }
    return found;
  }

  public void write(Path file) throws IOException {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    weights.put("kernel", kernel);
    weights.put("bias", bias);
    weights.put("weight", weight);
    weights.put("offset", offset);
    Safetensors.write(file, weights);
  }

  public List<Tensor> parameters() {
    return List.of(kernel, bias, weight, offset);
  }

  /** How much each image looks like each digit. */
  public @TensorType("f32[b, 10]") @dev.shapeproof.annotations.Device("same(images)") Tensor scores(
      @TensorType("f32[b, 64]") Tensor images) {
    Tensor planes = images.reshape(-1, 1, 8, 8);
    Tensor seen = Layers.conv2d(planes, kernel, bias, ONE, ONE).relu();
    Tensor flat = Layers.maxPool2d(seen, 2).flatten(1, -1).named("flat");
    return Layers.linear(flat, weight, offset);
  }
}
