package dev.shapeproof.tests.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Cuda;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Products of matrices on {@code cuda:0} against the CPU, with every way in which rows, columns and
 * batches can lie; a thread for each dtype. Runs in a JVM of its own, started by {@link
 * CublasTest}.
 */
final class CublasProducts {
  /** Those whose strides cuBLAS has words for, in each of {@link #DTYPES}. */
  static final int BY_CUBLAS = 14;

  static final List<DType> DTYPES = List.of(DType.F64, DType.F32, DType.F16, DType.BF16);

  private static final Device CUDA = Device.cuda();

  private CublasProducts() {}

  /**
   * A product.
   *
   * @param left sizes, and how the operand is seen
   */
  private record Product(
      String name,
      List<Integer> left,
      UnaryOperator<Tensor> a,
      List<Integer> right,
      UnaryOperator<Tensor> b) {

    private static Tensor drawn(long seed, DType dtype, List<Integer> sizes) {
      long[] shape = sizes.stream().mapToLong(Integer::longValue).toArray();
      return Tensors.randn(seed, dtype, shape);
    }

    Tensor on(Device device, DType dtype) {
      Tensor x = a.apply(drawn(1, dtype, left).to(device));
      return x.matmul(b.apply(drawn(2, dtype, right).to(device)));
    }
  }

  private static List<Product> byCublas() {
    return List.of(
        new Product("rows", List.of(5, 7), x -> x, List.of(7, 3), x -> x),
        new Product("left turned", List.of(7, 5), Tensor::transpose, List.of(7, 3), x -> x),
        new Product("right turned", List.of(5, 7), x -> x, List.of(3, 7), Tensor::transpose),
        new Product(
            "both turned", List.of(7, 5), Tensor::transpose, List.of(3, 7), Tensor::transpose),
        new Product(
            "columns of wider",
            List.of(5, 9),
            x -> x.slice(1, 1, 8),
            List.of(7, 6),
            x -> x.slice(1, 2, 5)),
        new Product(
            "rows of longer",
            List.of(8, 7),
            x -> x.slice(0, 2, 7),
            List.of(9, 3),
            x -> x.slice(0, 1, 8)),
        new Product(
            "every other row", List.of(10, 7), x -> x.slice(0, 0, 10, 2), List.of(7, 3), x -> x),
        new Product("batches", List.of(4, 5, 7), x -> x, List.of(4, 7, 3), x -> x),
        new Product(
            "batches, turned",
            List.of(4, 7, 5),
            x -> x.transpose(1, 2),
            List.of(4, 3, 7),
            x -> x.transpose(1, 2)),
        new Product(
            "every other of a batch",
            List.of(8, 5, 7),
            x -> x.slice(0, 0, 8, 2),
            List.of(4, 7, 3),
            x -> x),
        new Product("one for all of a batch", List.of(4, 5, 7), x -> x, List.of(7, 3), x -> x),
        new Product("inner product", List.of(1, 7), x -> x, List.of(7, 1), x -> x),
        new Product("outer product", List.of(5, 1), x -> x, List.of(1, 3), x -> x),
        new Product("one number", List.of(1, 1), x -> x, List.of(1, 1), x -> x));
  }

  private static List<Product> byOwnKernels() {
    return List.of(
        new Product(
            "every other row and column",
            List.of(10, 14),
            x -> x.slice(0, 0, 10, 2).slice(1, 0, 14, 2),
            List.of(7, 3),
            x -> x),
        new Product(
            "axes exchanged in a batch of two axes",
            List.of(3, 2, 5, 7),
            x -> x.transpose(0, 1),
            List.of(2, 3, 7, 4),
            x -> x));
  }

  public static void main(String[] none) throws InterruptedException, ExecutionException {
    System.out.println(Cuda.describe());
    int wrong = byCublas().size() == BY_CUBLAS ? 0 : 1;
    ExecutorService threads = Executors.newFixedThreadPool(DTYPES.size());
    List<Future<Integer>> found = new ArrayList<>();
    for (DType dtype : DTYPES) {
      found.add(threads.submit(() -> wrong(dtype)));
    }
    threads.shutdown();
    for (Future<Integer> each : found) {
      wrong += each.get();
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static int wrong(DType dtype) {
    return Stream.of(byCublas(), byOwnKernels())
        .flatMap(List::stream)
        .mapToInt(each -> wrong(each, dtype))
        .sum();
  }

  private static int wrong(Product it, DType dtype) {
    Tensor wanted = it.on(Device.CPU, dtype);
    Tensor found = it.on(CUDA, dtype);
    boolean same = Arrays.equals(wanted.shape(), found.shape()) && found.dtype() == dtype;
    double[] expected = wanted.toDoubles();
    double[] values = found.toDoubles();
    for (int i = 0; same && i < values.length; i++) {
      same = Comparison.close(dtype, expected[i], values[i], 4);
    }
    if (!same) {
      System.out.println(it.name() + " of " + dtype + ": " + found + "\ninstead of " + wanted);
    }
    return same ? 0 : 1;
  }
}
