package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions about all elements, one or none, and predicates that note what they were asked. */
public final class MaskNotNeeded {
  private MaskNotNeeded() {}

  static Optional<NDArray> padding(NDManager manager, int[] lengths, int longest) {
    if (Arrays.stream(lengths).allMatch(length -> length == longest)) {
      return Optional.empty();
    }
    return Optional.of(manager.ones(new Shape(lengths.length, longest)));
  }

  static NDArray asked(List<NDArray> arrays, long wide) {
    List<NDArray> asked = new ArrayList<>();
    boolean found =
        arrays.stream()
            .anyMatch(
                array -> {
                  asked.add(array);
                  return array.getShape().get(0) == wide;
                });
    NDArray seen = NDArrays.stack(new NDList(asked));
    return found ? seen.get(asked.size() - 1) : seen.get(arrays.size() - 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.zeros(new Shape(3, 4, 4));
      Optional<NDArray> mask = padding(manager, new int[] {4, 4, 4}, 4);
      System.out.println(mask.map(m -> scores.add(m)).orElse(scores).getShape());
      NDArray wide = manager.ones(new Shape(args.length + 2));
      List<NDArray> arrays = List.of(wide, wide.mul(2), wide.mul(3));
      System.out.println(asked(arrays, 2).getShape());
      System.out.println(asked(arrays, 5).getShape());
      boolean empty = Stream.of(scores, wide).noneMatch(NDArray::isEmpty);
      boolean odd = IntStream.of(2, 4, args.length + 3).anyMatch(n -> n % 2 == 1);
      NDArray flat = empty ? scores.reshape(3, 16) : scores.reshape(16, 3);
      System.out.println((odd ? flat : flat.reshape(6, 8)).getShape());
    }
  }
}
