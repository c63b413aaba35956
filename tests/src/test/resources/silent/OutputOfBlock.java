package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Elements of lists that are there, or are asked for with care. */
public final class OutputOfBlock {
  private OutputOfBlock() {}

  static NDList summary(NDArray steps) {
    return new NDList(steps.mean(new int[] {1}), steps.max(new int[] {1}));
  }

  static NDArray pick(NDList list, int position) {
    return position < list.size() ? list.get(position) : list.head();
  }

  static Optional<NDArray> second(List<NDArray> list) {
    return list.size() < 2 ? Optional.empty() : Optional.of(list.get(1));
  }

  static NDArray thirdOrLast(NDList list) {
    try {
      return list.get(2);
    } catch (IndexOutOfBoundsException e) {
      return list.get(list.size() - 1);
    }
  }

  static NDList forward(NDList inputs, boolean masks) {
    NDArray x = inputs.get(0);
    Optional<NDArray> mask = inputs.size() > 1 ? Optional.of(inputs.get(1)) : Optional.empty();
    return masks && mask.isPresent()
        ? new NDList(x.mul(mask.get()), mask.get())
        : new NDList(x);
  }

  static float folded(List<NDArray> all) {
    Deque<NDArray> stack = new ArrayDeque<>(all);
    while (stack.size() > 1) {
      stack.push(stack.pop().add(stack.pop()));
    }
    return stack.pop().sum().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3));
      NDList one = new NDList(x);
      System.out.println(pick(one, 1).getShape() + " " + second(one).isPresent());
      System.out.println(thirdOrLast(one).getShape());
      System.out.println(forward(one, true).size());
      System.out.println(forward(new NDList(x, x), true).get(1).getShape());
      NDList parts = summary(manager.ones(new Shape(4, 6, 3)));
      System.out.println(parts.get(0).concat(parts.get(1), 1).getShape());
      List<NDArray> grown = new ArrayList<>();
      for (int i = 0; grown.size() <= i && i < 3; i++) {
        grown.add(x.mul(i));
        System.out.println(grown.get(i).sum().getFloat());
      }
      System.out.println(folded(grown));
      NDList joined = new NDList(parts);
      joined.addAll(grown);
      Collections.addAll(joined, x, x);
      System.out.println(joined.get(6).getShape());
      Iterator<NDArray> walk = joined.iterator();
      walk.next();
      walk.remove();
      System.out.println(joined.get(5).getShape());
    }
  }
}
