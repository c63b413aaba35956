package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** States are collected in a list, stacked and read again. */
public final class ListOfStates {
  private ListOfStates() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> states = new ArrayList<>();
      NDArray state = manager.zeros(new Shape(3, 4));
      for (int t = 0; t < 6; t++) {
        state = state.add(1f);
        states.add(state);
      }
      NDArray all = NDArrays.stack(new NDList(states), 1);
      NDArray last = all.get(":, {}", states.size() - 1);
      System.out.println(last.sub(state));
    }
  }
}
