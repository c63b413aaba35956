package user;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

@Getter
@RequiredArgsConstructor
public class Linear {
  private final NDManager manager;
  private final NDArray bias;
  private @Nullable String name;

  public NDArray forward() {
    NDArray images = getManager().zeros(new Shape(32, 784));
    NDArray weight = getManager().zeros(new Shape(784, 10));
    return images.matMul(weight).add(getBias());
  }
}
