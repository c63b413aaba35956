package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.Optional;

/**
 * A block of a residual network whose shortcut is a convolution only where channels change.
 *
 * <p>Control C15, G (gan_stability). Both ways give the same number of channels.
 */
public final class C15OptionalShortcut {
  private final NDArray main;
  private final Optional<NDArray> shortcut;

  C15OptionalShortcut(NDManager manager, int in, int out) {
    main = manager.randomNormal(new Shape(out, in, 3, 3));
    shortcut =
        in == out ? Optional.empty() : Optional.of(manager.randomNormal(new Shape(out, in, 1, 1)));
  }

  NDArray forward(NDArray x) {
    NDArray side = x;
    if (shortcut.isPresent()) {
      side = Conv2d.conv2d(x, shortcut.get()).singletonOrThrow();
    }
    Shape one = new Shape(1, 1);
    NDArray deep = Conv2d.conv2d(x, main, null, one, one).singletonOrThrow();
    return side.add(deep.mul(0.1f));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 8, 7, 7));
      NDArray same = new C15OptionalShortcut(manager, 8, 8).forward(x);
      System.out.println(new C15OptionalShortcut(manager, 8, 24).forward(same).getShape());
    }
  }
}
