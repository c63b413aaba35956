package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Samples a batch from stored transitions. */
public final class ReplayBuffer {
  private final NDArray states;
  private final NDArray rewards;
  private final int capacity;

  ReplayBuffer(NDManager manager, int capacity, int features) {
    this.capacity = capacity;
    states = manager.zeros(new Shape(capacity, features));
    rewards = manager.zeros(new Shape(capacity));
  }

  NDList sample(NDManager manager, int size) {
    NDArray picks = manager.randomInteger(0, capacity, new Shape(size), DataType.INT64);
    NDArray s = states.get(picks);
    NDArray r = rewards.get(picks);
    return new NDList(s, r);
  }

  static NDArray target(NDList batch, NDArray value) {
    NDArray next = batch.head().matMul(value).squeeze(1);
    return batch.get(1).add(next.mul(0.99f));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ReplayBuffer buffer = new ReplayBuffer(manager, 1000, 4);
      NDArray value = manager.ones(new Shape(4, 1));
      System.out.println(target(buffer.sample(manager, 32), value).mean());
    }
  }
}
