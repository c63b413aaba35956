package dev.shapeproof.tests.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Cuda;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.TensorException;
import dev.shapeproof.runtime.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every operation gives on {@code cuda:0} what it gives on the CPU, where it was compared with
 * PyTorch: values in all dtypes, gradients in all floating ones. Runs in a JVM of its own, started
 * by {@link CudaDriverTest}; its argument is the number of rounds.
 */
final class CudaAgainstCpu {
  private static final long SEED = 20261128L;
  private static final Device CUDA = Device.cuda(0);
  private static final int SHOWN = 20;

  private final List<String> failures = new ArrayList<>();
  private int compared;

  private CudaAgainstCpu() {}

  public static void main(String[] arguments) {
    System.out.println(Cuda.describe());
    CudaAgainstCpu suite = run(Integer.parseInt(arguments[0]));
    suite.failures.stream().limit(SHOWN).forEach(System.out::println);
    System.out.println(suite.compared + " compared, " + suite.failures.size() + " disagree");
    System.exit(suite.failures.isEmpty() && suite.compared > 0 ? 0 : 1);
  }

  /** In this JVM. */
  static CudaAgainstCpu run(int rounds) {
    CudaAgainstCpu suite = new CudaAgainstCpu();
    Stream.of(ElementwiseCases.all(), ViewCases.all(), FoldCases.all(), LayerCases.all())
        .flatMap(Collection::stream)
        .forEach(each -> suite.compare(each, rounds));
    for (CudaLargerCases each : CudaLargerCases.all()) {
      suite.attempt(each.name(), () -> suite.larger(each));
    }
    suite.attempt("refusals", suite::refusals);
    for (DType dtype : List.of(DType.F64, DType.F32, DType.F16, DType.BF16)) {
      suite.attempt("random numbers of " + dtype, () -> suite.random(dtype));
    }
    suite.attempt("what is larger than the memory for transfers", suite::transferred);
    return suite;
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  private void compare(Case it, int rounds) {
    for (DType dtype : it.dtypes().stream().sorted().toList()) {
      for (int round = 0; round < rounds; round++) {
        Case.Call call = it.draw().apply(new Draw(SEED + round, dtype));
        String what = it.name() + " " + dtype + " #" + round;
        attempt(what, () -> values(what, call));
        if (it.differentiated() && Case.FLOATS.contains(dtype)) {
          attempt(what, () -> gradients(what, call));
        }
      }
    }
  }

  private void attempt(String what, Runnable work) {
    compared++;
    try {
      work.run();
    } catch (RuntimeException e) {
      StackTraceElement[] trace = e.getStackTrace();
      failures.add(what + ": " + e + (trace.length > 0 ? " at " + trace[0] : ""));
    }
  }

  private void values(String what, Case.Call call) {
    Tensor wanted = call.ours().apply(operands(call, x -> x));
    Tensor found = call.ours().apply(operands(call, x -> x.to(CUDA)));
    same(what, wanted, found, 4);
  }

  private void larger(CudaLargerCases it) {
    Tensor x = it.operand();
    same(it.name(), it.work().apply(x), it.work().apply(x.to(CUDA)), 30);
  }

  private void random(DType dtype) {
    Tensor wanted = Tensors.rand(-5, dtype, 300, 7);
    Tensor found = Tensors.rand(-5, dtype, CUDA, 300, 7);
    if (!Arrays.equals(wanted.toDoubles(), found.toDoubles())) {
      failures.add("rand of " + dtype + " is not what it is on the CPU");
    }
    same("randn", Tensors.randn(11, dtype, 999), Tensors.randn(11, dtype, CUDA, 999), 4);
    if (Tensors.randn(11, dtype, CUDA, 0, 3).elements() != 0) {
      failures.add("an empty tensor of random numbers");
    }
  }

  /** In pieces, there and back; the array on the heap may change at once. */
  private void transferred() {
    long[] numbers = new long[400_001];
    Arrays.setAll(numbers, i -> i * 3L);
    Tensor heap = Tensors.wrap(numbers);
    Tensor moved = heap.to(CUDA);
    long[] wanted = numbers.clone();
    Arrays.fill(numbers, -1);
    if (!Arrays.equals(wanted, moved.toLongs())) {
      failures.add("elements changed on their way");
    }
  }

  /** What only values can tell is refused as on the CPU, in the same words. */
  private void refusals() {
    Tensor table = Tensors.ones(3, 2).to(CUDA);
    Tensor index = Tensors.of(new long[] {0, 3}).to(CUDA);
    refused("index 3 is out of range", () -> Layers.embedding(index, table));
    refused("by zero", () -> index.floorDiv(index));
    refused("is on cuda:0 and", () -> table.add(Tensors.ones(3, 2)));
    if (!table.toString().startsWith("f32[3, 2] on cuda:0\n[[1.0000")) {
      failures.add("printed: " + table);
    }
  }

  private void refused(String words, Supplier<Tensor> work) {
    try {
      failures.add("not refused: " + work.get().type());
    } catch (TensorException e) {
      if (!e.getMessage().contains(words)) {
        failures.add(e.getMessage());
      }
    }
  }

  private static List<Tensor> operands(Case.Call call, Function<Tensor, Tensor> place) {
    return call.inputs().stream()
        .map(input -> input.ourView().apply(place.apply(input.ours())))
        .toList();
  }

  private void gradients(String what, Case.Call call) {
    List<Tensor> wanted = gradients(call, Device.CPU);
    List<Tensor> found = gradients(call, CUDA);
    for (int i = 0; i < wanted.size(); i++) {
      same(what + ": gradient " + i, wanted.get(i), found.get(i), 30);
    }
  }

  private static List<Tensor> gradients(Case.Call call, Device device) {
    List<Tensor> leaves = new ArrayList<>();
    List<Tensor> operands = new ArrayList<>();
    for (Input input : call.inputs()) {
      Tensor leaf = input.ours().to(device);
      if (input.differentiated()) {
        leaf.requireGrad();
      }
      leaves.add(leaf);
      operands.add(input.ourView().apply(leaf));
    }
    Tensor result = call.ours().apply(operands);
    Input weights = new Draw(SEED, result.dtype()).positive(result.shape());
    result.backward(weights.ourView().apply(weights.ours().to(device)));
    return leaves.stream().flatMap(leaf -> leaf.grad().stream()).toList();
  }

  private void same(String what, Tensor wanted, Tensor found, double slack) {
    if (!found.device().equals(CUDA)
        || found.dtype() != wanted.dtype()
        || !Arrays.equals(found.shape(), wanted.shape())) {
      failures.add(what + ": " + found.type() + " instead of " + wanted.type());
      return;
    }
    double[] expected = wanted.toDoubles();
    double[] values = found.toDoubles();
    for (int i = 0; i < values.length; i++) {
      if (!Comparison.close(wanted.dtype(), expected[i], values[i], slack)) {
        failures.add(what + ": element " + i + " is " + values[i] + " and not " + expected[i]);
        return;
      }
    }
  }
}
