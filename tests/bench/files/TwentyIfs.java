import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Twenty independent conditions around tensor code: a million paths. */
public final class TwentyIfs {

  private TwentyIfs() {}

  public static NDArray run(NDManager manager, long batch, boolean[] flags) {
    NDArray x = manager.ones(new Shape(batch, 64));
    if (flags[0]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[1]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[2]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[3]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[4]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[5]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[6]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[7]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[8]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[9]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[10]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[11]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[12]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[13]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[14]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[15]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[16]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[17]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    if (flags[18]) {
      x = x.add(manager.ones(new Shape(batch, 64)));
    }
    if (flags[19]) {
      x = x.add(manager.ones(new Shape(batch, 1)));
    }
    return x.matMul(manager.ones(new Shape(64, 10)));
  }
}
