package dev.shapeproof.runtime;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.TypeText;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.autograd.Backward;
import dev.shapeproof.runtime.autograd.Trace;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.check.Subject;
import dev.shapeproof.runtime.memory.Held;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Life;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/**
 * An array of numbers with a shape, a dtype and a device; {@link Tensors} makes them. Operations
 * are eager, and each asks the checker's own rule before it starts: what it refuses is a {@link
 * TensorException} with the checker's words, and nothing has changed.
 *
 * <p>Views share memory. Reading one tensor from several threads is safe; changing it is not.
 */
public final class Tensor
    implements Subject,
        Held,
        AutoCloseable,
        ArithmeticMethods,
        ComparisonMethods,
        FunctionMethods,
        InPlaceMethods,
        ReadMethods,
        ReductionMethods,
        ViewMethods {
  private final Strided memory;
  private final Trace trace;
  private final boolean number;
  private Optional<String> name = Optional.empty();

  private Tensor(Strided memory, Trace trace, boolean number) {
    this.memory = memory;
    this.trace = trace;
    this.number = number;
  }

  /** For the engine room and for bridges to other libraries: elements as a tensor, not copied. */
  public static Tensor of(Strided memory) {
    Life life = memory.storage().life();
    if (life.begin()) {
      Scope.enter(memory);
    }
    return new Tensor(memory, Trace.of(life), false);
  }

  /** For the engine room: a tensor that takes no part in gradients, whatever its memory does. */
  public static Tensor constant(Strided memory) {
    return new Tensor(memory, Trace.constant(), false);
  }

  /** For the engine room: a number of Java as rules see it, which messages call by its value. */
  public static Tensor number(double value) {
    return new Tensor(
        Strided.of(Storage.of(DType.F64, new double[] {value})), Trace.constant(), true);
  }

  public static Tensor number(long value) {
    return new Tensor(
        Strided.of(Storage.of(DType.I64, new long[] {value})), Trace.constant(), true);
  }

  /**
   * For the engine room and for bridges: the elements behind this tensor.
   *
   * @throws ClosedException where the tensor was closed
   */
  public Strided memory() {
    Life life = memory.storage().life();
    if (life.isClosed()) {
      throw new ClosedException(
          "[memory.use-after-close] "
              + name.map(it -> it + ", ").orElse("")
              + type()
              + ", was closed"
              + life.closed().map(at -> " at " + at).orElse("")
              + life.made()
                  .map(at -> ", it was made at " + at)
                  .orElse("\n  help: Scope.tracing() notes where tensors are made"));
    }
    return memory;
  }

  @Override
  public Storage storage() {
    return memory.storage();
  }

  /** For the engine room: how this tensor came about. */
  public Trace trace() {
    return trace;
  }

  /** Sizes, a copy. */
  public long[] shape() {
    return memory.layout().sizes();
  }

  public int rank() {
    return memory.layout().rank();
  }

  /**
   * Size of an axis; a negative one counts from the back.
   *
   * @throws ShapeException where there is no such axis
   */
  public long size(int axis) {
    Demands.axis(this, axis);
    return memory.layout().size(axis < 0 ? axis + rank() : axis);
  }

  public long elements() {
    return memory.layout().elements();
  }

  @Override
  public Layout layout() {
    return memory.layout();
  }

  @Override
  public DType dtype() {
    return memory.dtype();
  }

  @Override
  public Device device() {
    return memory.device();
  }

  public boolean isContiguous() {
    return memory.layout().isContiguous();
  }

  /** Distances in elements between neighbours on each axis, a copy. */
  public long[] strides() {
    return memory.layout().strides();
  }

  @Override
  public Optional<String> name() {
    return number
        ? Optional.of(dtype() == DType.F64 ? String.valueOf(item()) : String.valueOf(longItem()))
        : name;
  }

  /** Calls this tensor {@code text} in messages. */
  public Tensor named(String text) {
    name = Optional.of(Demands.given(text, "the name"));
    return this;
  }

  /** {@code f32[2, 3] on cpu}. */
  public String type() {
    return TypeText.PLAIN.tensor(
        dtype(), Arrays.stream(shape()).mapToObj(Dim::of).toList(), device());
  }

  /**
   * From now on operations on this tensor are recorded.
   *
   * @throws DTypeException if it holds no floating numbers
   */
  public Tensor requireGrad() {
    Demands.floating(this);
    Storage storage = memory().storage();
    trace.requireGrad(true);
    if (trace.isLeaf()) {
      storage.life().keepAsLeaf();
    }
    return this;
  }

  public boolean requiresGrad() {
    return trace.requiresGrad();
  }

  /** The gradient that backward left, where it came by. */
  public Optional<Tensor> grad() {
    return trace.grad();
  }

  public void zeroGrad() {
    trace.grad(Optional.empty());
  }

  /**
   * Adds the derivative of this one element to the gradient of every leaf that it was computed
   * from.
   *
   * @throws GradientException without a graph, for more than one element, or the second time
   */
  public void backward() {
    Backward.from(this, Optional.empty(), false);
  }

  /** With {@code retainGraph}, backward can be called again. */
  public void backward(boolean retainGraph) {
    Backward.from(this, Optional.empty(), retainGraph);
  }

  /** As if this were a part of something whose gradient here is {@code seed}. */
  public void backward(Tensor seed) {
    Backward.from(this, Optional.of(Demands.given(seed, "the seed")), false);
  }

  /** Frees the memory, for all views of it; each later use throws {@link ClosedException}. */
  @Override
  public void close() {
    Scope.close(memory.storage());
  }

  public boolean isClosed() {
    return memory.storage().life().isClosed();
  }

  /** Type and values, for a person. */
  @Override
  public String toString() {
    return isClosed() ? type() + " (closed)" : new Printed(this).text();
  }
}
