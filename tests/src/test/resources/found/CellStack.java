package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The second cell is as wide as the input, not as the first cell. */
public final class CellStack {
  interface Cell {
    State step(NDArray x, State state);

    int width();
  }

  record State(NDArray h, NDArray c) {
    static State zeros(NDManager m, long batch, int width) {
      return new State(m.zeros(new Shape(batch, width)), m.zeros(new Shape(batch, width)));
    }
  }

  static class LstmCell implements Cell {
    private final Map<String, NDArray> weights = new HashMap<>();
    private final int hidden;

    LstmCell(NDManager m, int input, int hidden) {
      this.hidden = hidden;
      for (String gate : List.of("i", "f", "g", "o")) {
        weights.put("W" + gate, m.randomNormal(new Shape(input, hidden)));
        weights.put("U" + gate, m.randomNormal(new Shape(hidden, hidden)));
        weights.put("b" + gate, m.zeros(new Shape(hidden)));
      }
    }

    private NDArray gate(String name, NDArray x, NDArray h) {
      return x.matMul(weights.get("W" + name)) // BUG: shape.matmul
          .add(h.matMul(weights.get("U" + name)))
          .add(weights.get("b" + name));
    }

    @Override
    public State step(NDArray x, State s) {
      NDArray i = Activation.sigmoid(gate("i", x, s.h()));
      NDArray f = Activation.sigmoid(gate("f", x, s.h()));
      NDArray g = gate("g", x, s.h()).tanh();
      NDArray o = Activation.sigmoid(gate("o", x, s.h()));
      NDArray c = f.mul(s.c()).add(i.mul(g));
      return new State(o.mul(c.tanh()), c);
    }

    @Override
    public int width() {
      return hidden;
    }
  }

  static NDArray run(Cell cell, NDArray sequence) {
    State state = State.zeros(sequence.getManager(), sequence.getShape().get(0), cell.width());
    NDList outputs = new NDList();
    for (int t = 0; t < sequence.size(1); t++) {
      state = cell.step(sequence.get(":, {}", t), state);
      outputs.add(state.h());
    }
    return NDArrays.stack(outputs, 1);
  }

  static NDArray twoLayers(List<Cell> cells, NDArray x) {
    for (Cell c : cells) {
      x = run(c, x);
    }
    return x;
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new LstmCell(m, 12, 20));
      cells.add(new LstmCell(m, 12, 30));
      NDArray x = m.randomNormal(new Shape(4, 7, 12));
      NDArray y = twoLayers(cells, x);
      NDArray last = y.get(":, -1, :");
      NDArray w = m.randomNormal(new Shape(30, 3));
      NDArray logits = last.matMul(w);
      NDArray labels = m.create(new int[] {0, 1, 2, 1});
      NDArray loss = logits.logSoftmax(-1).neg().mul(labels.oneHot(3)).sum(new int[] {1}).mean();
      System.out.println(loss.getFloat());
    }
  }
}
