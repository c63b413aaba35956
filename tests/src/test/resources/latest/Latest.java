import module java.base;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A compact source file: its class has no name but the file's. */
sealed interface Layer permits Dense, Scale {}

record Dense(long in, long out) implements Layer {}

record Scale(int by, int unused) implements Layer {}

record Pair<A, B>(A left, B right) {}

class Net {
  final long width;

  Net(long width) {
    if (width <= 0) {
      throw new IllegalArgumentException("width");
    }
    super();
    this.width = width;
  }

  NDArray weights(NDManager manager) {
    return manager.zeros(new Shape(width, 2));
  }
}

NDArray run(NDManager manager, Layer layer, NDArray x) {
  return switch (layer) {
    case Dense(long in, long out) when in == out -> x;
    case Dense(var in, var out) -> x.matMul(manager.zeros(new Shape(in, out))); // BUG: shape.matmul
    case Scale(int by, int _) -> x.mul(by);
  };
}

void main() {
  try (NDManager manager = NDManager.newBaseManager()) {
    NDArray a = manager.zeros(new Shape(2, 3));
    NDArray b = manager.zeros(new Shape(4, 5));
    run(manager, new Scale(2, 0), a).add(a);
    var pair = new Pair<>(a, b);
    if (pair instanceof Pair<NDArray, NDArray>(var left, var right)) {
      IO.println(left.matMul(right)); // BUG: shape.matmul
    }
    IO.println(a.matMul(new Net(3).weights(manager)));
    IO.println(a.matMul(new Net(4).weights(manager))); // BUG: shape.matmul
    Function<NDArray, NDArray> of = _ -> a.reshape(5); // BUG: shape.reshape
    IO.println(of.apply(b));
    IO.println(run(manager, new Dense(7, 8), a));
  }
}
