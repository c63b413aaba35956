package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Pipelines: what a lambda is given, how often it runs, what comes out. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class StreamsOfTensors {
  private StreamsOfTensors() {}

  static void fits(NDManager m, NDArray x, long... dims) {
    x.add(m.ones(new Shape(dims)));
  }

  static void mapped(NDManager m) {
    List<NDArray> all = IntStream.range(2, 5).mapToObj(n -> m.ones(new Shape(n, 3))).toList();
    fits(m, all.get(0), 2, 3);
    fits(m, all.get(2), 4, 3);
    fits(m, NDArrays.concat(new NDList(all)), 9, 3);
    List<NDArray> flipped = all.stream().map(NDArray::transpose).collect(Collectors.toList());
    fits(m, flipped.get(1), 3, 3);
    NDArray[] array = all.stream().map(x -> x.sum(new int[] {0})).toArray(NDArray[]::new);
    fits(m, NDArrays.stack(new NDList(array)), 3, 3);
  }

  static void reduced(NDManager m) {
    NDArray total =
        Stream.of(2, 3, 4)
            .map(n -> m.ones(new Shape(n)))
            .reduce(NDArray::concat)
            .orElseThrow(IllegalStateException::new);
    fits(m, total, 9);
    NDArray product =
        Stream.of(new Shape(4, 5), new Shape(5, 6), new Shape(6, 2))
            .map(m::ones)
            .reduce(m.ones(new Shape(3, 4)), NDArray::matMul);
    fits(m, product, 3, 2);
    long sum = LongStream.of(2, 3).sum();
    fits(m, m.ones(new Shape(sum)), 5);
    int max = IntStream.of(4, 7, 2).max().getAsInt();
    fits(m, m.ones(new Shape(max)), 7);
    long count = Arrays.stream(new int[] {1, 2, 3, 4}).filter(i -> i % 2 == 0).count();
    fits(m, m.ones(new Shape(count)), 2);
  }

  static void filtered(NDManager m) {
    List<NDArray> mixed = List.of(m.ones(new Shape(3)), m.ones(new Shape(4)), m.ones(new Shape(4)));
    NDArray sum =
        mixed.stream().filter(x -> x.size() == 4).reduce(NDArray::add).orElse(m.zeros(new Shape(4)));
    fits(m, sum, 4);
    Optional<NDArray> largest = mixed.stream().max(Comparator.comparingLong(NDArray::size));
    fits(m, largest.get(), 4);
    mixed.stream().skip(1).forEach(x -> fits(m, x, 4));
    mixed.stream().limit(1).forEach(x -> fits(m, x, 3));
    mixed.stream().filter(x -> x.size() == 9).forEach(x -> fits(m, x, 8));
    NDArray first = mixed.stream().sorted(Collections.reverseOrder(StreamsOfTensors::bySize)).findFirst().get();
    fits(m, first, 4);
  }

  private static int bySize(NDArray a, NDArray b) {
    return Long.compare(a.size(), b.size());
  }

  static void grouped(NDManager m) {
    List<NDArray> mixed = List.of(m.ones(new Shape(3)), m.ones(new Shape(4)), m.ones(new Shape(4)));
    Map<Long, List<NDArray>> bySize = mixed.stream().collect(Collectors.groupingBy(NDArray::size));
    bySize.forEach((size, group) -> group.forEach(x -> fits(m, x, size)));
    fits(m, bySize.get(4L).get(1), 4);
    Map<Integer, NDArray> byWidth = new TreeMap<>();
    for (int width : new int[] {3, 4}) {
      byWidth.put(width, m.ones(new Shape(2, width)));
    }
    byWidth.forEach((width, x) -> x.matMul(m.ones(new Shape(width, 2))));
    byWidth.replaceAll((width, x) -> x.transpose());
    fits(m, byWidth.get(3), 3, 2);
    fits(m, byWidth.values().stream().reduce((a, b) -> a.concat(b, 0)).get(), 7, 2);
  }

  static void sideEffects(NDManager m) {
    List<NDArray> collected = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> collected.add(m.ones(new Shape(4))));
    fits(m, NDArrays.stack(new NDList(collected)), 3, 4);
    NDList list = new NDList();
    Stream.of(2, 3).map(n -> m.ones(new Shape(n))).forEach(list::add);
    fits(m, NDArrays.concat(list), 5);
    NDArray[] last = new NDArray[1];
    last[0] = m.ones(new Shape(9));
    collected.forEach(x -> last[0] = x);
    fits(m, last[0], 4);
    int[] lengths = new int[2];
    Arrays.setAll(lengths, i -> i + 3);
    fits(m, m.ones(new Shape(lengths[0], lengths[1])), 3, 4);
    long[] filled = new long[2];
    Arrays.fill(filled, 6);
    fits(m, m.ones(new Shape(filled)), 6, 6);
    Arrays.sort(lengths);
    System.arraycopy(new int[] {7, 8}, 0, lengths, 0, 2);
    fits(m, m.ones(new Shape(lengths[1])), 8);
  }

  static void composed(NDManager m) {
    Function<NDArray, NDArray> up = x -> x.matMul(m.ones(new Shape(3, 8)));
    Function<NDArray, NDArray> down = x -> x.matMul(m.ones(new Shape(8, 3)));
    fits(m, up.andThen(down).apply(m.ones(new Shape(2, 3))), 2, 3);
    fits(m, down.compose(up).apply(m.ones(new Shape(2, 3))), 2, 3);
    List<Function<NDArray, NDArray>> layers = List.of(up, down, up);
    NDArray x = m.ones(new Shape(2, 3));
    for (Function<NDArray, NDArray> layer : layers) {
      x = layer.apply(x);
    }
    fits(m, x, 2, 8);
    BinaryOperator<NDArray> join = (a, b) -> a.concat(b, -1);
    fits(m, join.apply(x, x), 2, 16);
    fits(m, Function.<NDArray>identity().apply(x), 2, 8);
  }

  static void shapes(NDManager m) {
    long[] dims = LongStream.range(2, 5).toArray();
    fits(m, m.ones(new Shape(dims)), 2, 3, 4);
    Shape shape = new Shape(Arrays.stream(dims).map(n -> n * 2).toArray());
    fits(m, m.ones(shape), 4, 6, 8);
    List<Long> boxed = Arrays.stream(dims).boxed().collect(Collectors.toList());
    Collections.reverse(boxed);
    fits(m, m.ones(new Shape(boxed)), 4, 3, 2);
    long product = boxed.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    fits(m, m.ones(new Shape(2, 3, 4)).reshape(product), 24);
    Shape tail = shape.slice(1);
    fits(m, m.ones(tail), 6, 8);
    Shape longer = shape.add(5).addAll(new Shape(2));
    fits(m, m.ones(longer), 4, 6, 8, 5, 2);
    fits(m, m.ones(new Shape(shape.size(0, 1))), 24);
    fits(m, m.ones(new Shape(shape.head(), shape.tail())), 4, 8);
    fits(m, m.ones(shape.slice(0, 2)), 4, 6);
    fits(m, m.ones(new Shape(shape.getLastDimension())), 8);
  }

  static void concatenated(NDManager m) {
    NDArray joined =
        NDArrays.concat(
            Stream.concat(Stream.of(m.ones(new Shape(2, 3))), Stream.of(m.ones(new Shape(4, 3))))
                .collect(Collectors.toCollection(NDList::new)));
    fits(m, joined, 6, 3);
    List<List<NDArray>> nested =
        List.of(List.of(m.ones(new Shape(2))), List.of(m.ones(new Shape(3)), m.ones(new Shape(4))));
    NDList flat = nested.stream().flatMap(List::stream).collect(Collectors.toCollection(NDList::new));
    fits(m, NDArrays.concat(flat), 9);
    fits(m, flat.get(1), 3);
    NDList named = new NDList(flat.stream().filter(x -> x.size() > 2).toArray(NDArray[]::new));
    fits(m, named.head(), 3);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      mapped(m);
      reduced(m);
      filtered(m);
      grouped(m);
      sideEffects(m);
      composed(m);
      shapes(m);
      concatenated(m);
    }
  }
}
