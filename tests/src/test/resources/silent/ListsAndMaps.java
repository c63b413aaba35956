package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;

/** Containers change: what was put last, or moved, or removed, decides. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class ListsAndMaps {
  private ListsAndMaps() {}

  static NDArray vector(NDManager m, long n) {
    return m.ones(new Shape(n));
  }

  static void fits(NDManager m, NDArray x, long n) {
    x.add(m.ones(new Shape(n)));
  }

  static void removed(NDManager m) {
    List<NDArray> list = new ArrayList<>();
    list.add(vector(m, 3));
    list.add(vector(m, 4));
    list.add(vector(m, 5));
    list.remove(0);
    fits(m, list.get(0), 4);
    list.remove(list.get(0));
    fits(m, list.get(0), 5);
  }

  static void inserted(NDManager m) {
    List<NDArray> list = new ArrayList<>(List.of(vector(m, 3), vector(m, 4)));
    list.add(0, vector(m, 6));
    list.set(1, vector(m, 7));
    fits(m, list.get(0), 6);
    fits(m, list.get(1), 7);
    fits(m, list.get(list.size() - 1), 4);
  }

  static void reversed(NDManager m) {
    List<NDArray> list = new ArrayList<>(List.of(vector(m, 3), vector(m, 4)));
    Collections.reverse(list);
    fits(m, list.get(0), 4);
    Collections.swap(list, 0, 1);
    fits(m, list.get(0), 3);
    Collections.rotate(list, 1);
    fits(m, list.get(0), 4);
  }

  static void sorted(NDManager m) {
    List<NDArray> list = new ArrayList<>(List.of(vector(m, 7), vector(m, 4), vector(m, 5)));
    list.sort(Comparator.comparingLong(NDArray::size));
    fits(m, list.get(0), 4);
    list.removeIf(x -> x.size() < 7);
    fits(m, list.get(0), 7);
    list.replaceAll(x -> x.concat(x));
    fits(m, list.get(0), 14);
  }

  private static void refill(List<NDArray> list, NDManager m) {
    list.clear();
    list.add(vector(m, 8));
  }

  static void refilled(NDManager m) {
    List<NDArray> list = new ArrayList<>();
    list.add(vector(m, 3));
    List<NDArray> alias = list;
    refill(alias, m);
    fits(m, list.get(0), 8);
  }

  static void iterated(NDManager m) {
    List<NDArray> list = new ArrayList<>(List.of(vector(m, 3), vector(m, 4)));
    Iterator<NDArray> each = list.iterator();
    each.next();
    each.remove();
    fits(m, list.get(0), 4);
    ListIterator<NDArray> edit = list.listIterator();
    edit.next();
    edit.set(vector(m, 9));
    edit.add(vector(m, 2));
    fits(m, list.get(0), 9);
  }

  static void views(NDManager m) {
    List<NDArray> list = new ArrayList<>(List.of(vector(m, 3), vector(m, 4), vector(m, 5)));
    List<NDArray> tail = list.subList(1, 3);
    tail.set(0, vector(m, 6));
    fits(m, list.get(1), 6);
    NDArray[] array = {vector(m, 3), vector(m, 4)};
    List<NDArray> over = Arrays.asList(array);
    over.set(0, vector(m, 5));
    fits(m, array[0], 5);
  }

  static void maps(NDManager m) {
    Map<String, NDArray> map = new HashMap<>();
    map.put("w", vector(m, 3));
    map.put("w", vector(m, 4));
    fits(m, map.get("w"), 4);
    map.putIfAbsent("w", vector(m, 5));
    fits(m, map.get("w"), 4);
    map.computeIfAbsent("b", key -> vector(m, 6));
    fits(m, map.get("b"), 6);
    map.merge("b", vector(m, 6), NDArray::concat);
    fits(m, map.get("b"), 12);
    map.replace("w", vector(m, 7));
    fits(m, map.getOrDefault("w", vector(m, 2)), 7);
    fits(m, map.getOrDefault("v", vector(m, 2)), 2);
    NDArray old = map.put("w", vector(m, 8));
    fits(m, old, 7);
    map.remove("w");
    fits(m, map.containsKey("w") ? vector(m, 5) : vector(m, 3), 3);
  }

  static void keysThatAreEqual(NDManager m) {
    Map<String, NDArray> map = new LinkedHashMap<>();
    String key = "layer" + 1;
    map.put("layer1", vector(m, 3));
    map.put(key, vector(m, 5));
    fits(m, map.get("layer1"), 5);
    for (Map.Entry<String, NDArray> entry : map.entrySet()) {
      entry.setValue(vector(m, 6));
    }
    fits(m, map.get("layer1"), 6);
  }

  static void deque(NDManager m) {
    Deque<NDArray> stack = new ArrayDeque<>();
    stack.push(vector(m, 3));
    stack.push(vector(m, 4));
    fits(m, stack.pop(), 4);
    stack.addLast(vector(m, 5));
    fits(m, stack.pollFirst(), 3);
    fits(m, stack.peekLast(), 5);
  }

  static void ndLists(NDManager m) {
    NDList list = new NDList(vector(m, 3), vector(m, 4));
    list.add(0, vector(m, 5));
    fits(m, list.head(), 5);
    fits(m, list.get(2), 4);
    list.remove(0);
    fits(m, list.head(), 3);
    NDList rest = list.subNDList(1);
    fits(m, rest.singletonOrThrow(), 4);
    NDList both = new NDList(list);
    both.addAll(rest);
    fits(m, NDArrays.concat(both), 11);
    list.clear();
    fits(m, both.get(2), 4);
  }

  static void named(NDManager m) {
    NDList list = new NDList();
    NDArray x = vector(m, 3);
    x.setName("x");
    NDArray y = vector(m, 4);
    y.setName("y");
    list.add(x);
    list.add(y);
    fits(m, list.get("y"), 4);
  }

  static void optional(NDManager m, NDArray bias) {
    Optional<NDArray> maybe = Optional.ofNullable(bias);
    NDArray b = maybe.map(x -> x.concat(x)).orElseGet(() -> vector(m, 6));
    fits(m, b, 6);
    maybe.ifPresent(x -> fits(m, x, 3));
    if (maybe.isPresent()) {
      fits(m, maybe.get(), 3);
    } else {
      fits(m, maybe.orElse(vector(m, 4)), 4);
    }
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      removed(m);
      inserted(m);
      reversed(m);
      sorted(m);
      refilled(m);
      iterated(m);
      views(m);
      maps(m);
      keysThatAreEqual(m);
      deque(m);
      ndLists(m);
      named(m);
      optional(m, null);
      optional(m, vector(m, 3));
    }
  }
}
